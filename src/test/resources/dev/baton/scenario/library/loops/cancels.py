def sceneID():
    async def main():
        ASYNC_SHARED
        alive, n = [0], SMALL

        async def sleeper():
            alive[0] += 1
            try:
                while True:
                    ASYNC_STEPS
                    await asyncio.sleep(SOON)
            except asyncio.CancelledError:
                PICK[await asyncio.sleep(SECONDS)|WORK]
                raise
            finally:
                alive[0] -= 1

        for _ in range(n):
            task = asyncio.create_task(sleeper())
            await asyncio.sleep(SECONDS)
            try:
                if PICK[True|False]: await asyncio.wait_for(PICK[task|asyncio.shield(task)], SECONDS)
            except TimeoutError: pass
            task.cancel()
            try:
                await task
                check(False, "not cancelled")
            except asyncio.CancelledError: pass
            check(task.cancelled(), "cancelled", task)
        check(alive[0] == 0, "alive", alive)
        left = asyncio.create_task(sleeper())
        await asyncio.sleep(SECONDS)
        return "left"

    check(asyncio.run(main()) == "left", "left")
