async def mixed(a, b, c):
    with a as x:
        async with b as y:
            with c:
                await x(y)
    async with a, b as y, c:
        pass
    try:
        async with a:
            await b
    except ValueError:
        return await c
    finally:
        with b:
            await a
