class Pause:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield self.value
        return got
async def inner(n):
    print("inner", n)
    x = await Pause(n)
    print("inner got", x)
    return x * 2
async def outer():
    a = await inner(1)
    b = await inner(2)
    return a + b
c = outer()
print(type(c).__name__, c.__name__)
print(c.send(None))
print(c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print("result", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
async def agen():
    try:
        for i in range(3):
            got = yield i
            print("agen got", got)
            await Pause("p%d" % i)
    finally:
        print("agen end")
async def use():
    async for x in agen():
        print("x", x)
    else:
        print("else")
    return [y async for y in agen() if y]
def drive(c):
    v = None
    while True:
        try:
            v = c.send(v)
        except StopIteration as e:
            return e.value
        print("yielded", v)
print(drive(use()))
async def bad():
    await 5
for f in bad,:
    try:
        drive(f())
    except TypeError as e:
        print(e)
async def m():
    g = agen()
    print(await g.asend(None), await g.asend("hi"))
    try:
        await g.athrow(ValueError("boom"))
    except ValueError as e:
        print("caught", e)
    await g.aclose()
    g = agen()
    await g.__anext__()
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("done")
drive(m())
class CM:
    async def __aenter__(self):
        await Pause("enter"); return self
    async def __aexit__(self, *a):
        print("exit", a[0]); return True
async def w():
    async with CM() as c:
        raise ValueError("x")
    print("after")
drive(w())
async def h():
    try:
        raise KeyError("k")
    except KeyError:
        await Pause("in handler")
        raise
def two():
    c = h(); c.send(None)
    try:
        raise ValueError("other")
    except ValueError as e:
        print(e.__context__)
    try:
        c.send(None)
    except KeyError as e:
        print(repr(e), e.__context__)
two()
async def t():
    try:
        await Pause(1)
    except GeneratorExit:
        print("exit"); raise
c = t(); c.send(None); c.close()
c.close()
async def st(): raise StopIteration(1)
try: st().send(None)
except RuntimeError as e: print(e)
