def sceneID():
    async def main():
        ASYNC_SHARED
        guard, total, missed, n = PICK[asyncio.Lock()|asyncio.Semaphore(1)|asyncio.BoundedSemaphore(1)|asyncio.Condition()], [0], [0], SMALL

        async def run():
            for _ in range(n):
                try:
                    await asyncio.wait_for(guard.acquire(), PICK[None|SECONDS])
                except TimeoutError:
                    missed[0] += 1
                    continue
                seen = total[0]
                try: await asyncio.sleep(SECONDS)
                finally: guard.release()
                check(total[0] == seen, "two in the lock")
                total[0] = seen + 1
                ASYNC_STEPS

        async with asyncio.TaskGroup() as group:
            for _ in range(4): group.create_task(run())
        check(total[0] + missed[0] == 4 * n and not guard.locked(), "asyncio lock", total, missed)

    asyncio.run(main())
