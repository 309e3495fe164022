def g():
    print("start")
    try:
        got = yield 1
        print("got", got)
        got = yield 2
        print("got", got)
    except ValueError as e:
        print("caught", e)
        yield "handled"
    finally:
        print("cleanup")
    return "result"
it = g()
print(next(it), it.send("hi"))
print(it.throw(ValueError("boom")))
try:
    next(it)
except StopIteration as e:
    print("stop", e.value)
it = g(); next(it); it.close()
try:
    next(it)
except StopIteration:
    print("closed")
it = g()
try:
    it.send(1)
except TypeError as e:
    print(e)
it.close()
def bad():
    raise StopIteration("x")
    yield
try:
    next(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))
