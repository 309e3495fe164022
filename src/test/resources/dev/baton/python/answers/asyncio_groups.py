import asyncio
async def ok(name, turns=1):
    for _ in range(turns):
        await asyncio.sleep(0)
    print("ok", name)
    return name
async def fail(error, turns=1):
    for _ in range(turns):
        await asyncio.sleep(0)
    print("fail", error)
    raise error
async def sleeper():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("sleeper cancelled")
        raise
async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(ok("a", 3))
        b = tg.create_task(ok("b"), name="bee")
        print("body", b.get_name())
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sleeper())
            tg.create_task(fail(ValueError("v"), 2))
            await asyncio.sleep(5)
            print("not reached")
    except ExceptionGroup as eg:
        print(eg, eg.message, eg.exceptions, asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(ValueError("1")))
            tg.create_task(fail(TypeError("2")))
    except ExceptionGroup as eg:
        print(repr(eg))
        match, rest = eg.split(ValueError)
        print(repr(match), repr(rest), eg.subgroup(KeyError))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sleeper())
            await asyncio.sleep(0)
            raise KeyError("body")
    except BaseExceptionGroup as eg:
        print(repr(eg), isinstance(eg, Exception))
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(sleeper())
            await asyncio.sleep(0)
            t.cancel()
        print("a cancelled child is no error", t.cancelled())
    except BaseExceptionGroup:
        print("unexpected")
    async def whole():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sleeper())
            tg.create_task(ok("quick"))
    w = asyncio.create_task(whole())
    await asyncio.sleep(0.001)
    w.cancel()
    try:
        await w
    except asyncio.CancelledError:
        print("group cancelled from outside")
    async with asyncio.TaskGroup() as tg:
        async def spawn(n):
            await asyncio.sleep(0)
            if n:
                tg.create_task(spawn(n - 1))
            print("spawned", n)
        tg.create_task(spawn(2))
    c = ok("late")
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e))
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(sleeper())
    except TimeoutError:
        print("timeout around a group")
asyncio.run(main())
for bad in (lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", []), lambda: ExceptionGroup(1, [ValueError()]),
            lambda: ExceptionGroup("m", [1]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup("m", 5)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, type(BaseExceptionGroup("m", [SystemExit()])).__name__)
print(issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception), [c.__name__ for c in ExceptionGroup.__bases__])
print([c.__name__ for c in ExceptionGroup.__mro__], [c.__name__ for c in TimeoutError.__mro__])
