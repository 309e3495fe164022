import asyncio

async def fetch(name, delay):
    await asyncio.sleep(delay)
    return f"{name} after {delay:.2f}"

async def main():
    results = await asyncio.gather(*(fetch(n, d) for n, d in [("a", 1), ("b", 2)]))
    for line in results:
        print(line)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(fetch("c", 0.5))
    return task.result()

asyncio.run(main())
