import asyncio
async def job(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(name)
    return name
def names(tasks):
    return sorted(t.get_name() for t in tasks)
def start(*jobs):
    return [asyncio.create_task(job(*j), name=j[0]) for j in jobs]
async def main():
    tasks = start(("a", 0.001), ("b", 0.05), ("c", 0.3))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending, timeout=0.15)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending)
    print(names(done), names(pending))
    tasks = start(("d", 0.001), ("e", 0.05, True), ("f", 0.3))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending))
    for t in done:
        if t.exception():
            print(repr(t.exception()))
    for t in pending:
        t.cancel()
    await asyncio.wait(pending)
    print([t.cancelled() for t in pending])
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(e)
    c = job("x", 0)
    try:
        await asyncio.wait([c])
    except TypeError as e:
        print(e)
    c.close()
    for future in asyncio.as_completed(start(("g", 0.1), ("h", 0.001), ("i", 0.05))):
        print(await future)
    async for task in asyncio.as_completed(start(("j", 0.05), ("k", 0.001))):
        print(task.get_name(), await task)
    try:
        for future in asyncio.as_completed(start(("l", 0.001), ("m", 1)), timeout=0.01):
            print(await future)
    except TimeoutError:
        print("as_completed timed out")
    t = start(("n", 0.01))[0]
    s = asyncio.shield(t)
    waiter = asyncio.create_task(asyncio.wait_for(s, 0.001))
    try:
        await waiter
    except TimeoutError:
        print("gave up", t.done())
    print(await t)
    print(await asyncio.shield(t))
asyncio.run(main())
