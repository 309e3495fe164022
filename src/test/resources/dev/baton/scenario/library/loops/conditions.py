def sceneID():
    async def main():
        ASYNC_SHARED
        turn, stock, taken, n = asyncio.Condition(), [], [], SMALL * 2

        async def make():
            for k in range(n):
                ASYNC_STEPS
                async with turn:
                    await turn.wait_for(lambda: len(stock) < 2)
                    stock.append(k)
                    turn.notify_all()

        async def take():
            left = n
            while left:
                try:
                    async with asyncio.timeout(PICK[None|SOON]):
                        async with turn:
                            await turn.wait_for(lambda: stock)
                            taken.append(stock.pop())
                            left -= 1
                            turn.notify_all()
                except TimeoutError:
                    ASYNC_STEPS

        await asyncio.gather(make(), take(), make(), take())
        check(sorted(taken) == sorted(list(range(n)) * 2), "asyncio condition", taken)

    asyncio.run(main())
