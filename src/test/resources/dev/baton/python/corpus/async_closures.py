def make(limit, *, note=None):
    total = 0

    async def add(n, scale=2):
        nonlocal total
        total += await n * scale
        if total > limit:
            return note
        return [total async for _ in n]

    async def both():
        return await add(1), (lambda: total)(), [await add(i) for i in range(limit)]

    return add, both
