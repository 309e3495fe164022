def sceneID():
    n, got = SMALL * 2, []

    async def main():
        ASYNC_SHARED
        loop, given = asyncio.get_running_loop(), asyncio.Queue()

        def feed():
            for k in range(n):
                STEPS
                loop.call_soon_threadsafe(given.put_nowait, k)

        async def double(k):
            await asyncio.sleep(SECONDS)
            return 2 * k

        def ask():
            total = 0
            for k in range(n):
                future = asyncio.run_coroutine_threadsafe(double(k), loop)
                WORK
                total += future.result()
            return total

        feeders = [Thread(target=feed) for _ in range(2)]
        for feeder in feeders: feeder.start()
        asked = asyncio.create_task(asyncio.to_thread(ask))
        while len(got) < 2 * n:
            try:
                got.append(await asyncio.wait_for(given.get(), PICK[None|SOON]))
            except TimeoutError:
                ASYNC_STEPS
        check(await asked == n * (n - 1), "asked")
        for feeder in feeders: feeder.join()

    asyncio.run(main())
    check(sorted(got) == sorted(list(range(n)) * 2), "fed", got)
