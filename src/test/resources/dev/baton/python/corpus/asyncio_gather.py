import asyncio

async def fetch(name, delay):
    print(f"fetching {name}")
    await asyncio.sleep(delay)
    return name

async def main():
    tasks = [asyncio.create_task(fetch(n, i / 10), name=n) for i, n in enumerate("abc")]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    for r in results:
        if isinstance(r, asyncio.CancelledError):
            continue
        print(r)
    try:
        await asyncio.wait_for(fetch("slow", 10), timeout=0.1)
    except asyncio.TimeoutError:
        print("too slow")

if __name__ == "__main__":
    asyncio.run(main())
