import asyncio
async def step(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return name
async def main():
    me = asyncio.current_task()
    print(me.get_name(), me is asyncio.current_task(), len(asyncio.all_tasks()))
    a = asyncio.create_task(step("a", 3))
    b = asyncio.create_task(step("b", 2), name="bee")
    print(a.get_name(), b.get_name(), len(asyncio.all_tasks()))
    b.set_name("bumble")
    print(b.get_name(), a.done(), a.cancelled())
    try:
        a.result()
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)
    try:
        a.exception()
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)
    print(await b, b.done(), b.exception())
    a.add_done_callback(lambda t: print("done callback", t is a, t.result()))
    a.add_done_callback(lambda t: print("second callback"))
    print(await a)
    await asyncio.sleep(0)
    a.add_done_callback(lambda t: print("late callback"))
    print("added")
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()), isinstance(a, asyncio.Future), asyncio.isfuture(a), asyncio.iscoroutine(a))
    for bad in (lambda: asyncio.create_task(5), lambda: a.set_result(1), lambda: a.set_exception(ValueError())):
        try:
            bad()
        except (TypeError, RuntimeError) as e:
            print(type(e).__name__, e)
    async def fails():
        raise KeyError("k")
    f = asyncio.create_task(fails())
    await asyncio.wait([f])
    print(repr(f.exception()), f.done(), f.cancelled())
    try:
        f.result()
    except KeyError as e:
        print("again", repr(e))
    def cb(t):
        print("never")
    c = asyncio.create_task(step("c", 1))
    c.add_done_callback(cb)
    print(c.remove_done_callback(cb), c.remove_done_callback(cb))
    await c
    print(asyncio.iscoroutinefunction(step), asyncio.iscoroutinefunction(cb), asyncio.iscoroutine(step("x", 1).close()))
    print(await asyncio.ensure_future(step("d", 1)), await asyncio.sleep(0, "given"), await asyncio.sleep(0.001, "later"))
asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
try:
    asyncio.run(main)
except TypeError as e:
    print(e)
async def nested():
    c = step("z", 1)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()
asyncio.run(nested())
