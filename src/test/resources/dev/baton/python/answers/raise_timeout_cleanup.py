import asyncio
async def cleanup():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise KeyError("lost")
async def main():
    async with asyncio.timeout(0.01):
        await cleanup()
asyncio.run(main())
