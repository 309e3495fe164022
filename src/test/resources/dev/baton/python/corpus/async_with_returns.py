async def first(lock, items):
    async with lock:
        for item in items:
            async with item as inner:
                if inner:
                    return inner
                elif item is None:
                    break
                continue
    return None

async def swallow(cm):
    async with cm as (a, [b, *c]), cm() as d.x:
        raise ValueError
    return a, b, c
