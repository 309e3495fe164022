async def statements(a, b):
    x = y = await a
    x += await b
    x[await a] = y.z = await b
    x[await a:await b] += await a
    del x[await a]
    (n := await b)
    a, *b = await a, await b
    global g
    g = await a
    match_ = f"{await a} {(await b)!r:{await a}}"
    raise await a from await b

async def ends(a):
    for i in await a:
        yield_ = lambda: i
        await yield_()
    return -await a, not await a, await a[0], await a.b, (await a)(1), await a ** 2
