import asyncio
class Stats:
    def __init__(self):
        self.seen = []
        self._lock = asyncio.Lock()
    async def add(self, item):
        async with self._lock:
            await asyncio.sleep(0)
            self.seen.append(item)
class Worker:
    count = 0
    def __init__(self, name, inbox, outbox):
        self.name, self.inbox, self.outbox = name, inbox, outbox
        Worker.count += 1
    async def run(self):
        async for item in self.items():
            await self.outbox.put(await self.handle(item))
    async def items(self):
        while True:
            item = await self.inbox.get()
            if item is None:
                self.inbox.task_done()
                return
            yield item
            self.inbox.task_done()
    async def handle(self, item):
        await asyncio.sleep(0)
        return item
class Doubler(Worker):
    async def handle(self, item):
        return 2 * await super().handle(item)
class Shouter(Worker):
    async def handle(self, item):
        return f"{item}!"
def retry(times):
    def wrap(function):
        async def again(*args, **kwargs):
            for attempt in range(times):
                try:
                    return await function(*args, **kwargs)
                except ConnectionRefused as e:
                    print("attempt", attempt, e)
                    await asyncio.sleep(0)
            raise ConnectionRefused("gave up")
        return again
    return wrap
class ConnectionRefused(Exception):
    pass
tries = 0
@retry(3)
async def flaky(succeed_at, *, result):
    global tries
    tries += 1
    if tries < succeed_at:
        raise ConnectionRefused(f"try {tries}")
    return result
async def bounded(limit, jobs):
    semaphore = asyncio.Semaphore(limit)
    running = peak = 0
    async def one(i):
        nonlocal running, peak
        async with semaphore:
            running += 1
            peak = max(peak, running)
            await asyncio.sleep(0)
            running -= 1
            return i * i
    return await asyncio.gather(*map(one, range(jobs))), peak
async def main():
    a, b, c = (asyncio.Queue(2) for _ in range(3))
    tasks = [asyncio.create_task(w.run()) for w in (Doubler("d", a, b), Shouter("s", b, c))]
    async def feed():
        for i in range(5):
            await a.put(i)
        await a.put(None)
    feeder = asyncio.create_task(feed())
    stats = Stats()
    for _ in range(5):
        await stats.add(await c.get())
    await b.put(None)
    await asyncio.gather(feeder, *tasks)
    print(stats.seen, Worker.count)
    print(await flaky(3, result="ok"))
    try:
        await flaky(100, result="no")
    except ConnectionRefused as e:
        print(e)
    print(await bounded(3, 8))
    fib = {0: 0, 1: 1}
    async def f(n):
        if n not in fib:
            fib[n] = await f(n - 1) + await f(n - 2)
        return fib[n]
    print(await f(50))
    print([await x for x in [flaky(0, result=i) for i in range(3)]], await asyncio.gather(*[asyncio.sleep(0, k) for k in "ab"]))
    print(sum([x async for x in aiter_of(range(10)) if x % 3 == 0]), (lambda: 5)())
async def aiter_of(items):
    for item in items:
        yield item
asyncio.run(main())
