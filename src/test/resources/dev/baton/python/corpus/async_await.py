async def empty():
    pass

async def value(x):
    return await x

async def several(a, b, c):
    x = await a + await b * (await c)
    return x, [await a, *await b], {await a: await b}, {**await c}

async def calls(f, g, *rest):
    await f(await g(1), key=await g(2), *await g(3), **await g(4))
    return await f()(*rest)
