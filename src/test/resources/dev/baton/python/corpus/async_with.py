class Resource:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        return False

async def use(lock, a, b):
    async with lock:
        return await a
    async with a as x, b as y:
        try:
            await x.go(y)
        except ValueError:
            return 1
        finally:
            await y.close()

async def loop(lock, items):
    for item in items:
        async with lock:
            if not item:
                continue
            await item
