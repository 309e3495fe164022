import asyncio
async def deepest(n):
    await asyncio.sleep(0)
    return 1 // n
async def middle(n):
    return await deepest(n)
async def main():
    print(await middle(1))
    await middle(0)
asyncio.run(main())
