import asyncio
import time

async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)

async def main():
    started = time.perf_counter()
    await say_after(.1, 'hello')
    await say_after(.2, 'world')
    print(f"took {time.perf_counter() - started:.1f}")
    task1 = asyncio.create_task(say_after(.1, 'hello'), name="greeter")
    task2 = asyncio.create_task(say_after(.2, 'world'))
    print(task1.get_name(), task1.done())
    await task1
    await task2
    print(task1.done(), task1.result(), task2.cancelled())

asyncio.run(main())
