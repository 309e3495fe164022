import asyncio
async def stage(name, n):
    for i in range(n):
        print(name, i, end="; ")
        await asyncio.sleep(0)
async def nested(name):
    async def deeper():
        print(name, "deeper", end="; ")
        await asyncio.sleep(0)
        return name
    print(name, "before", end="; ")
    r = await deeper()
    print(name, "after", r, end="; ")
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("soon 1", end="; "))
    t = [asyncio.create_task(stage(n, 2)) for n in "ab"]
    loop.call_soon(lambda: print("soon 2", end="; "))
    print("main", end="; ")
    await asyncio.sleep(0)
    print("main again", end="; ")
    await asyncio.gather(*t)
    print("|")
    await asyncio.gather(nested("x"), nested("y"))
    print("|")
    f = loop.create_future()
    async def waiter(n):
        print("waiter", n, await f, end="; ")
    ws = [asyncio.create_task(waiter(n)) for n in range(3)]
    f.add_done_callback(lambda f: print("callback", end="; "))
    await asyncio.sleep(0)
    f.add_done_callback(lambda f: print("callback 2", end="; "))
    f.set_result("r")
    print("set", end="; ")
    await asyncio.wait(ws)
    print("|")
    await f
    print("a done future does not wait", end="; ")
    done = asyncio.create_task(asyncio.sleep(0, "v"))
    await done
    loop.call_soon(lambda: print("not before", end="; "))
    print(await done, end="; ")
    await asyncio.sleep(0)
    print("|")
    async def immediate():
        return 1
    loop.call_soon(lambda: print("not during", end="; "))
    for _ in range(3):
        print(await immediate(), end="; ")
    await asyncio.create_task(immediate())
    print("|")
    event = asyncio.Event()
    async def setter():
        print("setting", end="; ")
        event.set()
        print("set", end="; ")
    async def getter(n):
        await event.wait()
        print("got", n, end="; ")
    await asyncio.gather(getter(1), setter(), getter(2))
    print("|")
    async def counter(n, out):
        for i in range(3):
            out.append(n)
            await asyncio.sleep(0)
    out = []
    await asyncio.gather(*(counter(n, out) for n in range(4)))
    print(out)
    out = []
    async with asyncio.TaskGroup() as tg:
        tg.create_task(counter("t", out))
        tg.create_task(counter("u", out))
        out.append("body")
    print(out)
    loop.call_soon(out.clear)
    loop.call_soon(lambda: loop.call_soon(lambda: print("two rounds later", out)))
    await asyncio.sleep(0)
    print(out)
    await asyncio.sleep(0)
asyncio.run(main())
