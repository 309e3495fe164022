import asyncio
async def slow(n, note="slow"):
    try:
        await asyncio.sleep(n)
        return note
    except asyncio.CancelledError:
        print(note, "was cancelled")
        raise
async def main():
    print(await asyncio.wait_for(slow(0.001), 1))
    print(await asyncio.wait_for(slow(0.001), None))
    try:
        await asyncio.wait_for(slow(1), timeout=0.01)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), type(e.__cause__).__name__, asyncio.TimeoutError is TimeoutError)
    for t in (0, -1):
        try:
            await asyncio.wait_for(slow(1, "zero"), t)
        except TimeoutError as e:
            print("at once", repr(e))
    done = asyncio.create_task(slow(0, "ready"))
    await done
    print(await asyncio.wait_for(done, 0))
    try:
        async with asyncio.timeout(0.01) as cm:
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout block", cm.expired(), asyncio.current_task().cancelling())
    async with asyncio.timeout(1) as cm:
        await asyncio.sleep(0.001)
    print(cm.expired())
    async with asyncio.timeout(None) as cm:
        await asyncio.sleep(0)
        print(cm.when())
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print("entered")
            await asyncio.sleep(0)
            print("never")
    except TimeoutError:
        print("past")
    async with asyncio.timeout(0.001) as cm:
        cm.reschedule(None)
        await asyncio.sleep(0.01)
        print("rescheduled")
    try:
        async with asyncio.timeout(0.01):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(2)
            except TimeoutError:
                print("inner?")
            print("not here")
    except TimeoutError:
        print("outer")
    try:
        async with asyncio.timeout(1):
            raise KeyError("mine")
    except KeyError as e:
        print(repr(e))
    try:
        cm.reschedule(5)
    except RuntimeError as e:
        print(e)
    try:
        async with cm:
            pass
    except RuntimeError as e:
        print(e)
    async def refuses():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return "I prefer not to"
    print(await asyncio.wait_for(refuses(), 0.001))
    async def fails():
        raise ValueError("inside")
    try:
        await asyncio.wait_for(fails(), 1)
    except ValueError as e:
        print(e)
    async def both():
        try:
            async with asyncio.timeout(0):
                asyncio.current_task().cancel()
                await asyncio.sleep(1)
        except BaseException as e:
            print("cancelled and late:", type(e).__name__, asyncio.current_task().cancelling())
    await asyncio.gather(both(), return_exceptions=True)
    try:
        async with asyncio.timeout(0.001):
            try:
                await asyncio.sleep(1)
            finally:
                raise ValueError("while cleaning up")
    except ValueError as e:
        print(repr(e.__context__), type(e.__context__.__cause__).__name__, e.__context__.__suppress_context__)
    t = asyncio.create_task(asyncio.wait_for(slow(1, "deep"), 1))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("wait_for cancelled")
asyncio.run(main())
