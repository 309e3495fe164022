async def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return

async def talk(first):
    got = yield first
    while got is not None:
        got = yield (await got), got

async def guarded(source):
    try:
        async for item in source:
            if item:
                yield item
            else:
                yield
    finally:
        await source.aclose()
    yield [x async for x in source]
