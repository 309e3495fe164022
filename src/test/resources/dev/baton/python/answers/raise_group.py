import asyncio
async def fails(error, delay=0):
    await asyncio.sleep(delay)
    raise error
async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fails(KeyError("k")))
        tg.create_task(fails(OSError("o")))
async def chained():
    try:
        await fails(ValueError("first"))
    except ValueError:
        raise TypeError("second")
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(inner())
        tg.create_task(chained())
        tg.create_task(fails(ZeroDivisionError()))
        await asyncio.sleep(1)
asyncio.run(main())
