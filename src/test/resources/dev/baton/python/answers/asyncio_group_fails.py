import asyncio

async def some_coro(x):
    await asyncio.sleep(x / 100)
    return x * 2

async def fail():
    await asyncio.sleep(0.005)
    raise ValueError("oops")

async def main():
    async with asyncio.TaskGroup() as tg:
        task1 = tg.create_task(some_coro(1))
        task2 = tg.create_task(some_coro(2))
    print(f"Both tasks have completed now: {task1.result()}, {task2.result()}")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(some_coro(50))
            tg.create_task(fail())
    except ExceptionGroup as eg:
        print(eg, [str(e) for e in eg.exceptions])
    results = await asyncio.gather(some_coro(1), fail(), return_exceptions=True)
    print(results)

asyncio.run(main())
