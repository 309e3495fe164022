import asyncio
async def pause(n=1):
    for _ in range(n):
        await asyncio.sleep(0)
async def in_handler(name):
    try:
        raise ValueError(name)
    except ValueError as e:
        await pause()
        try:
            raise KeyError(name + " inner")
        except KeyError as k:
            print(name, repr(k.__context__))
        await pause()
        print(name, "still handles", repr(e))
        raise
async def clean(name):
    await pause()
    try:
        raise TypeError(name)
    except TypeError as e:
        print(name, "context", e.__context__)
async def final(name):
    try:
        await pause()
        return name
    finally:
        await pause()
        print(name, "finally")
async def chain():
    try:
        await in_handler("chained")
    except ValueError as e:
        raise RuntimeError("from chain") from e
async def loops():
    for i in range(3):
        try:
            await pause()
            if i == 1:
                continue
            print("loop", i)
        finally:
            await pause()
            print("end", i)
async def wrong():
    raise StopIteration("x")
async def main():
    print(await asyncio.gather(in_handler("one"), in_handler("two"), clean("three"), return_exceptions=True))
    print(await final("f"))
    try:
        await chain()
    except RuntimeError as e:
        print(e, repr(e.__cause__), e.__suppress_context__)
    await loops()
    try:
        await wrong()
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    t = asyncio.create_task(in_handler("task"))
    try:
        await t
    except ValueError as e:
        print("same object", e is t.exception(), e.__context__)
    try:
        try:
            await asyncio.create_task(in_handler("again"))
        finally:
            raise OSError("replaces")
    except OSError as e:
        print(repr(e.__context__))
    e = ValueError("kept")
    f = asyncio.get_running_loop().create_future()
    f.set_exception(e)
    for _ in range(2):
        try:
            await f
        except ValueError as error:
            print(error is e)
    try:
        f.set_exception(e)
    except asyncio.InvalidStateError as error:
        print(error)
    g = asyncio.get_running_loop().create_future()
    g.set_exception(ValueError)
    try:
        await g
    except ValueError as error:
        print(repr(error))
asyncio.run(main())
