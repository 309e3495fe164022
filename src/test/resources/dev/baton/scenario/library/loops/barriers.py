def sceneID():
    async def main():
        ASYNC_SHARED
        parties, n, places = 1 + SMALL, SMALL, []
        meeting = asyncio.Barrier(parties)

        async def meet():
            for _ in range(n):
                ASYNC_STEPS
                places.append(await meeting.wait())

        await asyncio.gather(*[meet() for _ in range(parties)])
        check(sorted(places) == sorted(list(range(parties)) * n), "asyncio barrier", places)

    asyncio.run(main())
