async def choose(a, b):
    if await a and not await b:
        return 1
    elif await a or await b:
        return 2
    x = await a if await b else await a
    while await a:
        if await b:
            break
    else:
        return x
    assert await a, await b
    return await a < await b < 3 and (await a) is not None
