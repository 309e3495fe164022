async def all_kinds(s, t):
    a = [x async for x in s]
    b = {x: y async for x, y in s if x if y}
    c = {x async for x in s for y in t if await y}
    d = [await x for x in t]
    e = [x for x in t if await x]
    f = [[y async for y in x] async for x in s]
    g = [x + y async for x in s async for y in t]
    return a, b, c, d, e, f, g

async def generators(s, t):
    first = (x async for x in s)
    second = (await x for x in t)
    third = ((x, y) async for x in s for y in t if x)
    return [z async for z in first], sum([z async for z in second]), third
