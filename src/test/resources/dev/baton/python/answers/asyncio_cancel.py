import asyncio
async def worker(name):
    try:
        print(name, "starts")
        await asyncio.sleep(10)
        print("never")
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        raise
    finally:
        print(name, "cleans up")
async def stubborn():
    for i in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("not yet", i)
    return "stubborn result"
async def slow_cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.001)
        print("slow cleanup done")
async def main():
    t = asyncio.create_task(worker("w"))
    await asyncio.sleep(0)
    print(t.cancel("because"), t.cancelled(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("main sees it", e.args)
    print(t.cancelled(), t.done(), t.cancel())
    fresh = asyncio.create_task(worker("fresh"))
    fresh.cancel()
    try:
        await fresh
    except asyncio.CancelledError:
        print("fresh never started", fresh.cancelled())
    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    s.cancel()
    await asyncio.sleep(0)
    s.cancel()
    print(await s, s.cancelled(), s.cancelling())
    c = asyncio.create_task(slow_cleanup())
    await asyncio.sleep(0)
    c.cancel()
    await asyncio.wait([c])
    print(c.cancelled())
    try:
        c.result()
    except asyncio.CancelledError:
        print("result raises CancelledError")
    try:
        c.exception()
    except asyncio.CancelledError:
        print("exception raises CancelledError")
    async def outer():
        inner = asyncio.create_task(worker("inner"))
        try:
            await inner
        finally:
            print("outer leaves", inner.cancelled())
    o = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    o.cancel()
    try:
        await o
    except asyncio.CancelledError:
        print("outer cancelled", o.cancelled())
    async def me():
        asyncio.current_task().cancel()
        print("still running")
        await asyncio.sleep(0)
        print("not reached")
    m = asyncio.create_task(me())
    await asyncio.wait([m])
    print(m.cancelled())
    async def swallow():
        asyncio.current_task().cancel()
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            print("uncancel", asyncio.current_task().uncancel(), asyncio.current_task().cancelling())
        await asyncio.sleep(0)
        return "survived"
    print(await asyncio.create_task(swallow()))
    async def raises():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise ValueError("instead")
    r = asyncio.create_task(raises())
    await asyncio.sleep(0)
    r.cancel()
    try:
        await r
    except ValueError as e:
        print("instead", repr(e.__context__), r.cancelled())
asyncio.run(main())
async def left_behind():
    asyncio.create_task(worker("left 1"))
    asyncio.create_task(slow_cleanup())
    await asyncio.sleep(0)
    print("main ends")
asyncio.run(left_behind())
print("bye")
