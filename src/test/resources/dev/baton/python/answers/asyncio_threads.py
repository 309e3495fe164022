import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
def blocking(n, factor=1):
    time.sleep(0.01)
    return n * factor, threading.current_thread() is threading.main_thread()
async def tick(counts):
    while True:
        counts.append(1)
        await asyncio.sleep(0.001)
async def main():
    print(await asyncio.to_thread(blocking, 2, factor=3))
    counts = []
    ticker = asyncio.create_task(tick(counts))
    print(await asyncio.gather(*(asyncio.to_thread(blocking, i) for i in range(3))))
    ticker.cancel()
    print("the loop went on:", len(counts) > 2)
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 5))
    with ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, blocking, i) for i in range(3))))
        print((await loop.run_in_executor(pool, threading.current_thread)).name.startswith("pool_"))
    def bad():
        raise ValueError("in a thread")
    try:
        await asyncio.to_thread(bad)
    except ValueError as e:
        print("caught", e)
    event = asyncio.Event()
    order = []
    def other():
        time.sleep(0.005)
        order.append("thread")
        loop.call_soon_threadsafe(event.set)
    t = threading.Thread(target=other)
    t.start()
    await event.wait()
    order.append("loop")
    t.join()
    print(order)
    done = loop.create_future()
    threading.Timer(0.005, loop.call_soon_threadsafe, (done.set_result, "from a timer")).start()
    print(await done)
    async def coro(x):
        await asyncio.sleep(0.001)
        return x * 2
    def submit():
        future = asyncio.run_coroutine_threadsafe(coro(21), loop)
        return future.result(5)
    print(await asyncio.to_thread(submit))
    wrapped = asyncio.wrap_future(ThreadPoolExecutor(1).submit(blocking, 7))
    print(await wrapped)
asyncio.run(main())
