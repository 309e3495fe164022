async def f(x):
    return x
async def g():
    yield 1
def drive(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
c = f(1)
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await, callable(c))
print(drive(c), repr(f(2))[:20], hasattr(c, "__await__"), hasattr(c, "__iter__"), hasattr(c, "__aiter__"))
a = g()
print(type(a).__name__, a.__name__, hasattr(a, "__aiter__"), hasattr(a, "__anext__"), a.__aiter__() is a, aiter(a) is a)
for bad in (lambda: iter(f(1).close() or a), lambda: next(a), lambda: list(a), lambda: aiter(5), lambda: anext(5)):
    try:
        bad()
    except TypeError as e:
        print(e)
c = f(1)
try:
    next(c)
except TypeError as e:
    print(e)
try:
    c.send(1)
except TypeError as e:
    print(e)
print(c.close(), c.close())
for again in (lambda: c.send(None), lambda: c.throw(ValueError("v"))):
    try:
        again()
    except RuntimeError as e:
        print(e)
c = f(1)
try:
    c.throw(KeyError("thrown before the start"))
except KeyError as e:
    print(repr(e))
class Once:
    def __await__(self):
        try:
            got = yield "once"
        except ValueError as e:
            return "caught " + str(e)
        return got
async def waits():
    return await Once()
c = waits()
print(c.send(None), type(c.cr_await).__name__)
try:
    c.throw(ValueError("into"))
except StopIteration as e:
    print(e.value)
w = waits().__await__()
print(type(w).__name__, next(w))
try:
    w.send("sent")
except StopIteration as e:
    print(e.value)
async def me():
    this.send(None)
this = me()
try:
    this.send(None)
except ValueError as e:
    print(e)
async def ignores():
    try:
        await Once()
    except GeneratorExit:
        await Once()
c = ignores()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)
async def outer():
    try:
        return await inner()
    finally:
        print("outer finally")
async def inner():
    try:
        await Once()
    finally:
        print("inner finally")
c = outer()
c.send(None)
c.close()
def old_style():
    return (yield from f(3))
try:
    next(old_style())
except TypeError as e:
    print(e)
class Meta:
    async def method(self):
        return self
    @staticmethod
    async def static(x):
        return x
    @classmethod
    async def cls(cls):
        return cls.__name__
m = Meta()
print(drive(m.method()) is m, drive(Meta.static(1)), drive(Meta.cls()), (lambda: drive(f("lambda")))())
async def defaults(a, /, b=2, *args, c=3, **kw):
    return a, b, args, c, kw
print(drive(defaults(1)), drive(defaults(1, 5, 6, c=7, d=8)))
try:
    f()
except TypeError as e:
    print(e)
async def closure():
    total = 0
    async def add(n):
        nonlocal total
        total += n
        return total
    return [await add(i) for i in range(4)], total
print(drive(closure()))
async def conditional(x):
    return (await f(x)) if x else await f("none"), (await f(1)) + (await f(2)), [await f(0), *await f([1, 2])], f"{await f('fmt')!r}"
print(drive(conditional(0)), drive(conditional(1)))
