import asyncio
async def fails(text):
    await asyncio.sleep(0.001)
    raise ValueError(text)
async def waits(task):
    await task
async def main():
    task = asyncio.create_task(fails("once"))
    for _ in range(2):
        try:
            await waits(task)
        except ValueError as e:
            print("caught", e)
    try:
        await asyncio.gather(fails("first"), fails("second"))
    except ValueError as e:
        print("gathered", e)
        raise KeyError("after") from e
asyncio.run(main())
