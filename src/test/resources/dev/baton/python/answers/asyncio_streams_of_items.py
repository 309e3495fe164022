import asyncio

async def producer(queue, n):
    for x in range(1, n + 1):
        print(f'producing {x}/{n}')
        await asyncio.sleep(.01)
        await queue.put(str(x))
    await queue.put(None)

async def consumer(queue):
    while True:
        item = await queue.get()
        if item is None:
            break
        print('consuming item {}...'.format(item))
        await asyncio.sleep(.015)

class AsyncCountdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n

async def agen(n):
    for i in range(n):
        yield i
        await asyncio.sleep(.001)

class Conn:
    async def __aenter__(self):
        print("open"); return self
    async def __aexit__(self, et, ev, tb):
        print("close", et.__name__ if et else None)
        return et is KeyError

async def main():
    q = asyncio.Queue(maxsize=1)
    await asyncio.gather(producer(q, 3), consumer(q))
    async for i in AsyncCountdown(3):
        print(i, end=" ")
    print([x async for x in agen(4) if x % 2], {k: v async for k, v in aenum(agen(2))})
    async with Conn() as c:
        raise KeyError("x")
    print("after")

async def aenum(a):
    n = 0
    async for x in a:
        yield n, x
        n += 1
asyncio.run(main())
