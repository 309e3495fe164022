import asyncio

async def inner(x):
    await asyncio.sleep(.001)
    return 10 / x

async def outer():
    vals = []
    for x in (1, 2, 0):
        vals.append(await inner(x))
    return vals

async def main():
    print(await asyncio.gather(inner(5), inner(4)))
    await outer()

if __name__ == '__main__':
    asyncio.run(main())
