import asyncio

async def limited(i, sem, seen):
    async with sem:
        seen.append(i)
        await asyncio.sleep(.01)
        return i

async def main():
    sem = asyncio.Semaphore(2)
    seen = []
    results = await asyncio.gather(*(limited(i, sem, seen) for i in range(6)))
    print(results, seen, sem.locked())
    lock = asyncio.Lock()
    print(lock.locked())
    async with lock:
        print(lock.locked())
    event = asyncio.Event()
    async def waiter():
        print('waiting for it ...')
        await event.wait()
        print('... got it!')
    t = asyncio.create_task(waiter())
    await asyncio.sleep(.01)
    event.set()
    await t
    for coro in asyncio.as_completed([limited(3, sem, seen), limited(4, sem, seen)]):
        print(await coro)

asyncio.run(main())
