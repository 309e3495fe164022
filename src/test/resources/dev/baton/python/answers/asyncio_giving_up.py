import asyncio

async def eternity():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("cancelled!")
        raise
    print('yay!')

async def main():
    try:
        await asyncio.wait_for(eternity(), timeout=0.05)
    except TimeoutError:
        print('timeout!')
    try:
        async with asyncio.timeout(0.02) as cm:
            await eternity()
    except asyncio.TimeoutError as e:
        print("expired", cm.expired(), repr(e))
    task = asyncio.create_task(eternity())
    await asyncio.sleep(0)
    task.cancel("stop it")
    try:
        await task
    except asyncio.CancelledError as e:
        print("main(): eternity is cancelled now", e.args, task.cancelled())
    inner = asyncio.create_task(asyncio.sleep(.03, result="shielded"))
    try:
        await asyncio.wait_for(asyncio.shield(inner), .01)
    except TimeoutError:
        print(await inner)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d)) for d in (.01, .5)], timeout=.05)
    print(len(done), len(pending))
    for p in pending: p.cancel()

asyncio.run(main())
