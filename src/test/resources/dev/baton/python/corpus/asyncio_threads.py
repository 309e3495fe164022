import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

def blocking(n):
    return sum(range(n))

async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(blocking, 10))
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, blocking, n) for n in (10, 100)]
        print(await asyncio.gather(*futures))
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.to_thread(blocking, n)) for n in range(3)]
    return [t.result() for t in tasks]

def run_loop():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        loop.run_until_complete(main())
    finally:
        loop.close()

threads = [Thread(target=run_loop) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
