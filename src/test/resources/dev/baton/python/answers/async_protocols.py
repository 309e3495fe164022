import asyncio
class Countdown:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    async def __aenter__(self):
        print("open", self.name)
        await asyncio.sleep(0)
        return self.name
    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0)
        print("close", self.name, kind and kind.__name__, error)
        return self.swallow
class Delegates:
    def __await__(self):
        return asyncio.sleep(0, "delegated").__await__()
class Plain:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "plain"
class Bad:
    def __await__(self):
        return 5
class Coro:
    def __await__(self):
        return asyncio.sleep(0)
async def main():
    print([x async for x in Countdown(3)])
    async for x in Countdown(2):
        print(x)
    else:
        print("else")
    async with Resource("a") as a, Resource("b") as b:
        print(a, b)
    async with Resource("s", swallow=True):
        raise ValueError("swallowed")
    try:
        async with Resource("r"):
            raise KeyError("through")
    except KeyError as e:
        print(repr(e))
    for i in range(3):
        async with Resource(i):
            if i == 0:
                continue
            if i == 1:
                break
    async def early():
        async with Resource("early"):
            return "returned"
    print(await early())
    print(await Delegates(), await Plain())
    for thing in (5, None, [1], Bad(), Coro(), lambda: 1):
        try:
            await thing
        except TypeError as e:
            print(e)
    for thing in (5, [1]):
        try:
            async for x in thing:
                pass
        except TypeError as e:
            print(e)
        try:
            async with thing:
                pass
        except TypeError as e:
            print(e)
    class NoAnext:
        def __aiter__(self):
            return 5
    class PlainAnext:
        def __aiter__(self):
            return self
        def __anext__(self):
            return 5
    class PlainEnter:
        def __aenter__(self):
            return 5
        async def __aexit__(self, *a):
            pass
    try:
        async for x in NoAnext():
            pass
    except TypeError as e:
        print(e)
    try:
        async for x in PlainAnext():
            pass
    except TypeError as e:
        print(e)
    try:
        async with PlainEnter():
            pass
    except TypeError as e:
        print(e)
    try:
        for x in asyncio.sleep(0):
            pass
    except TypeError as e:
        print(e)
    c = early()
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)
    async def twice(c):
        await c
    c = asyncio.sleep(0.01)
    t = asyncio.create_task(twice(c))
    await asyncio.sleep(0)
    try:
        await c
    except RuntimeError as e:
        print(e)
    await t
    print(type(main).__name__, type(c).__name__, type(Delegates().__await__()).__name__)
asyncio.run(main())
