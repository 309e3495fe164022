def sceneID():
    async def work(k):
        await asyncio.sleep(SECONDS)
        WORK
        return k

    async def main():
        ASYNC_SHARED
        n, got = SMALL * 2, []
        try:
            for one in asyncio.as_completed([work(k) for k in range(n)], timeout=PICK[None|9]):
                got.append(await one)
                ASYNC_STEPS
        except TimeoutError: pass
        check(sorted(got) == list(range(n)), "as completed", got)
        tasks = [asyncio.create_task(work(k)) for k in range(n)]
        done, rest = await asyncio.wait(tasks, timeout=PICK[None|SECONDS], return_when=PICK[asyncio.ALL_COMPLETED|asyncio.FIRST_COMPLETED])
        check(len(done) + len(rest) == n, "wait", done, rest)
        loop, called = asyncio.get_running_loop(), []
        handles = [loop.call_later(SECONDS, called.append, k) for k in range(n)]
        handles[0].cancel()
        while len(called) < n - 1: await asyncio.sleep(SOON)
        check(sorted(called) == list(range(1, n)), "called", called)
        ran = await asyncio.gather(*[loop.run_in_executor(None, abs, -k) for k in range(n)])
        check(ran == list(range(n)), "executor", ran)
        check(sorted([await task for task in tasks]) == list(range(n)), "tasks")

    asyncio.run(main())
