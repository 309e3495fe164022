import asyncio
async def ticker(n, note="t"):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print(note, "closed")
async def echo():
    got = yield "first"
    while True:
        try:
            got = yield ("got", got)
        except ValueError as e:
            got = repr(e)
async def main():
    async for x in ticker(3):
        print(x, end=" ")
    print()
    print([x async for x in ticker(4) if x % 2], {x async for x in ticker(2)}, {x: x * x async for x in ticker(3)})
    print([await asyncio.sleep(0, y) for y in range(3)])
    print([x + y async for x in ticker(2, "a") for y in range(2)])
    gen = (x * 10 async for x in ticker(3))
    print(type(gen).__name__, [x async for x in gen])
    g = echo()
    print(await g.asend(None), await g.asend(1), await g.asend("two"))
    print(await g.athrow(ValueError("v")), await anext(g), await g.__anext__())
    try:
        await g.athrow(KeyError("k"))
    except KeyError as e:
        print("out", repr(e))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print("stopped", repr(e))
    await g.aclose()
    g = ticker(5, "early")
    print(await anext(g), await anext(g))
    await g.aclose()
    print([x async for x in g])
    try:
        await echo().asend(5)
    except TypeError as e:
        print(e)
    g = ticker(1)
    s = g.asend(None)
    print(await s)
    try:
        await s
    except RuntimeError as e:
        print(e)
    await g.aclose()
    async def stubborn():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    g = stubborn()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)
    async def raises():
        yield 1
        raise StopAsyncIteration
    try:
        async for x in raises():
            print(x)
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    g = ticker(2, "both")
    first, second = asyncio.create_task(anext_of(g)), asyncio.create_task(anext_of(g))
    print(await asyncio.gather(first, second, return_exceptions=True))
    async for x in g:
        pass
    async for i in ticker(2, "outer"):
        async for j in ticker(2, "inner"):
            if j:
                continue
            print(i, j)
        else:
            print("inner else")
    one = ticker(1, "one")
    print(await anext(one, "default"), await anext(one, "default"))
    async def cancelled():
        async for x in ticker(100, "cancelled"):
            print("saw", x)
    t = asyncio.create_task(cancelled())
    for _ in range(4):
        await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("task cancelled")
async def anext_of(g):
    return await anext(g)
asyncio.run(main())
