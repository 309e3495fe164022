import asyncio
log = []
async def use(name, lock, turns):
    async with lock:
        print(name, "in")
        for _ in range(turns):
            await asyncio.sleep(0)
        print(name, "out")
async def main():
    lock = asyncio.Lock()
    print(lock.locked())
    await asyncio.gather(*(use(n, lock, k) for n, k in (("a", 2), ("b", 0), ("c", 1))))
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    await lock.acquire()
    waiting = [asyncio.create_task(use(n, lock, 0)) for n in "xyz"]
    await asyncio.sleep(0)
    waiting[0].cancel()
    await asyncio.sleep(0)
    print("released", lock.release())
    print(await asyncio.gather(*waiting, return_exceptions=True))
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(use(i, sem, 2) for i in range(5)))
    print(sem.locked(), sem._value)
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    event = asyncio.Event()
    async def waiter(n):
        print(n, "waits", await event.wait())
    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    event.set()
    print(event.is_set())
    await asyncio.gather(*tasks)
    event.clear()
    print(event.is_set())
    cond = asyncio.Condition()
    items = []
    async def take(n):
        async with cond:
            await cond.wait_for(lambda: items)
            print("take", n, items.pop(0))
    takers = [asyncio.create_task(take(n)) for n in range(3)]
    await asyncio.sleep(0)
    for item in "pqr":
        async with cond:
            items.append(item)
            cond.notify()
    await asyncio.gather(*takers)
    async def wait_all(n):
        async with cond:
            print(n, await cond.wait())
    ts = [asyncio.create_task(wait_all(n)) for n in range(2)]
    await asyncio.sleep(0)
    async with cond:
        cond.notify_all()
    await asyncio.gather(*ts)
    for call in (cond.wait, lambda: cond.notify()):
        try:
            await call()
        except RuntimeError as e:
            print(e)
    barrier = asyncio.Barrier(3)
    async def meet(n):
        await asyncio.sleep(0.001 * n)
        print("arrives", n, barrier.n_waiting)
        place = await barrier.wait()
        return place
    print(sorted(await asyncio.gather(*(meet(n) for n in range(3)))), barrier.parties, barrier.broken)
asyncio.run(main())
