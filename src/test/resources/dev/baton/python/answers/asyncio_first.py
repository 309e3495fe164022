import asyncio

async def fetch(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    return name.upper()

async def main():
    print(await fetch("one", 0.01))
    results = await asyncio.gather(fetch("a", 0.03), fetch("b", 0.01), fetch("c", 0.02))
    print(results)
    t = asyncio.create_task(fetch("t", 0.01), name="named")
    print(t.get_name(), t.done())
    await asyncio.sleep(0)
    print("main goes on")
    print(await t, t.done(), t.result())
    return "done"

print(asyncio.run(main()))
