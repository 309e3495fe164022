import asyncio
async def value(x, turns=0):
    for _ in range(turns):
        await asyncio.sleep(0)
    print("value", x)
    return x
async def fail(text, turns=0):
    for _ in range(turns):
        await asyncio.sleep(0)
    print("fail", text)
    raise ValueError(text)
async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(value(1, 3), value(2), value(3, 1)))
    print(await asyncio.gather(value(1), fail("x"), value(2, 2), return_exceptions=True))
    try:
        await asyncio.gather(value("slow", 4), fail("y", 1), value("fast"))
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(0.001)
    same = asyncio.create_task(value("same"))
    print(await asyncio.gather(same, same, value("other")))
    print(await asyncio.gather(*(value(i) for i in range(3))))
    inner = asyncio.gather(value("in1"), value("in2", 2))
    print(await asyncio.gather(inner, value("out")))
    slow = asyncio.create_task(asyncio.sleep(10))
    g = asyncio.gather(slow, value("quick"))
    await asyncio.sleep(0)
    print(g.cancel(), g.done())
    try:
        await g
    except asyncio.CancelledError as e:
        print("gather cancelled", e.args, slow.cancelled())
    g = asyncio.gather(asyncio.sleep(5), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel()
    try:
        print(await g)
    except asyncio.CancelledError:
        print("cancelled all the same")
    child = asyncio.create_task(asyncio.sleep(10))
    g = asyncio.gather(child, value("v"), return_exceptions=True)
    await asyncio.sleep(0)
    child.cancel("enough")
    print(await g)
    try:
        await asyncio.gather(5)
    except TypeError as e:
        print(e)
asyncio.run(main())
