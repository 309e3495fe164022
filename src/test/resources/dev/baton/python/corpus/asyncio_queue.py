import asyncio
import random

async def producer(queue, n):
    for i in range(n):
        await asyncio.sleep(random.random() / 100)
        await queue.put(i)

async def consumer(name, queue):
    while True:
        item = await queue.get()
        try:
            print(f"{name} got {item}")
        finally:
            queue.task_done()

async def main():
    queue = asyncio.Queue(maxsize=5)
    consumers = [asyncio.create_task(consumer(f"c{i}", queue)) for i in range(3)]
    await asyncio.gather(*(producer(queue, 10) for _ in range(2)))
    await queue.join()
    for c in consumers:
        c.cancel()
    semaphore = asyncio.Semaphore(2)
    async with semaphore, asyncio.timeout(1) as t:
        print(t.expired())

asyncio.run(main())
