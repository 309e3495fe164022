def sceneID():
    async def main():
        ASYNC_SHARED
        ended, started, n = [], [], 1 + SMALL

        async def work(k):
            started.append(k)
            try:
                ASYNC_STEPS
                if k == PICK[0|1|9]: raise ValueError(k)
                await asyncio.sleep(SECONDS)
            finally:
                ended.append(k)

        async def grouped():
            try:
                async with asyncio.timeout(PICK[None|SECONDS]):
                    async with asyncio.TaskGroup() as group:
                        for k in range(n): group.create_task(work(k))
                        ASYNC_STEPS
            except (ExceptionGroup, TimeoutError): pass

        await grouped()
        check(sorted(started) == sorted(ended), "group", started, ended)
        tasks = [asyncio.create_task(work(k)) for k in range(n)]
        ASYNC_STEPS
        for task in tasks[::2]: task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        check(len(results) == n and sorted(started) == sorted(ended), "gather", results, started, ended)
        check(all(one is None or isinstance(one, (ValueError, asyncio.CancelledError)) for one in results), results)
        del task, tasks, results

    asyncio.run(main())
