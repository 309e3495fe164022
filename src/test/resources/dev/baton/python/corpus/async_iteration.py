async def numbers(n):
    for i in range(n):
        yield i

async def collect(source):
    seen = []
    async for item in source:
        if item % 2:
            continue
        if item > 10:
            break
        seen.append(item)
    else:
        return None
    return seen

async def comprehensions(source, other):
    a = [x async for x in source if x]
    b = {await x for x in other}
    c = {k: v async for k, v in source}
    g = (x async for x in source)
    return a, b, c, [y async for y in g]

async def nested(a, b):
    return [[x async for x in a] for y in b]
