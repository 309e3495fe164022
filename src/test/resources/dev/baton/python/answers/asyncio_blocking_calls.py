import asyncio
import time

def blocking_io(n):
    time.sleep(.05)
    return n + 1

async def ticker(log):
    for i in range(3):
        log.append(i)
        await asyncio.sleep(.01)

async def main():
    log = []
    r = await asyncio.gather(asyncio.to_thread(blocking_io, 1), ticker(log))
    print(r, log)
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking_io, 5))
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as e:
        print(e)
    asyncio.get_event_loop().call_later(.01, print, "later")
    await asyncio.sleep(.03)
    return "returned"

print(asyncio.run(main()))
