import asyncio
async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print("put", i, q.qsize(), q.full())
    await q.put(None)
async def consumer(q):
    total = 0
    while (item := await q.get()) is not None:
        print("got", item)
        total += item
        await asyncio.sleep(0)
    return total
async def worker(name, q, out):
    while True:
        item = await q.get()
        await asyncio.sleep(0.002 * item)
        out.append((name, item))
        q.task_done()
async def main():
    q = asyncio.Queue(2)
    print(q.maxsize, q.empty(), q)
    _, total = await asyncio.gather(producer(q, 5), consumer(q))
    print(total)
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        q = kind()
        for x in (3, 1, 2):
            q.put_nowait(x)
        print(kind.__name__, [q.get_nowait() for _ in range(3)], q.empty())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(type(e).__name__, e)
    small = asyncio.Queue(maxsize=1)
    await small.put("x")
    try:
        small.put_nowait("y")
    except asyncio.QueueFull as e:
        print(type(e).__name__)
    print(small)
    q = asyncio.Queue()
    out = []
    workers = [asyncio.create_task(worker(f"w{i}", q, out)) for i in range(3)]
    for item in (50, 30, 10, 5, 5):
        q.put_nowait(item)
    await q.join()
    for w in workers:
        w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    print(out)
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    q = asyncio.Queue()
    getters = [asyncio.create_task(q.get(), name=str(i)) for i in range(3)]
    await asyncio.sleep(0)
    getters[0].cancel()
    for x in "ab":
        q.put_nowait(x)
    print(await asyncio.gather(*getters, return_exceptions=True))
    q = asyncio.PriorityQueue()
    for entry in ((2, "code"), (1, "eat"), (3, "sleep")):
        await q.put(entry)
    while not q.empty():
        print(await q.get())
    q = asyncio.Queue()
    q.put_nowait(1)
    q.shutdown()
    print(await q.get())
    for call in (q.get, lambda: q.put(2)):
        try:
            await call()
        except asyncio.QueueShutDown as e:
            print(type(e).__name__)
asyncio.run(main())
