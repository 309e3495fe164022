import asyncio
class Db:
    async def __aenter__(self):
        print("connect")
        return self
    async def __aexit__(self, kind, error, trace):
        try:
            await asyncio.sleep(0)
            print("disconnect", kind.__name__ if kind else None)
        except asyncio.CancelledError:
            print("cancelled while disconnecting")
            raise
    async def rows(self):
        try:
            for i in range(100):
                await asyncio.sleep(0)
                yield i
        finally:
            print("cursor closed")
async def use(n):
    async with Db() as db:
        rows = db.rows()
        try:
            async for row in rows:
                print("row", row)
                if row == n:
                    return row
        finally:
            await rows.aclose()
async def main():
    print(await use(1))
    t = asyncio.create_task(use(50))
    for _ in range(4):
        await asyncio.sleep(0)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    async def with_finally():
        try:
            await asyncio.Event().wait()
        finally:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("second cancel")
                raise
    t = asyncio.create_task(with_finally())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    print(t.done(), t.cancelling())
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True), t.cancelling())
    async def protected():
        await asyncio.shield(asyncio.sleep(0.01, "kept"))
    inner = asyncio.create_task(asyncio.sleep(0.01, "inner result"))
    async def shields():
        try:
            return await asyncio.shield(inner)
        except asyncio.CancelledError:
            print("shield cancelled, inner", inner.cancelled())
            return await inner
    t = asyncio.create_task(shields())
    await asyncio.sleep(0)
    t.cancel()
    print(await t)
asyncio.run(main())
async def leaves_generator_open():
    async def numbers():
        try:
            yield 1
            yield 2
        finally:
            print("closed at the end")
    global kept
    kept = numbers()
    print(await anext(kept))
asyncio.run(leaves_generator_open())
