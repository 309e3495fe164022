def sceneID():
    async def main():
        ASYNC_SHARED
        given, got, n = PICK[asyncio.Queue|asyncio.LifoQueue|asyncio.PriorityQueue](PICK[0|1|2]), [], SMALL * 2

        async def put():
            for k in range(n):
                ASYNC_STEPS
                while True:
                    try:
                        async with asyncio.timeout(PICK[None|SOON|SOON]): await given.put(k)
                        break
                    except TimeoutError: PAUSE

        async def get():
            while True:
                ASYNC_STEPS
                try: item = await asyncio.wait_for(given.get(), PICK[None|SOON])
                except TimeoutError: continue
                got.append(item)
                ASYNC_STEPS
                given.task_done()

        getters = [asyncio.create_task(get()) for _ in range(2)]
        await asyncio.gather(put(), put(), put())
        await given.join()
        for getter in getters: getter.cancel()
        ended = await asyncio.gather(*getters, return_exceptions=True)
        check([type(one) for one in ended] == [asyncio.CancelledError] * 2, "getters", ended)
        check(sorted(got) == sorted(list(range(n)) * 3), "asyncio queue", got)
        return "done"

    check(asyncio.run(main()) == "done", "run")
