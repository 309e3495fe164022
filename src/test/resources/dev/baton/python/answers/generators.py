def count(n):
    print("start")
    for i in range(n):
        received = yield i
        if received:
            print("got", received)
    return "result"
g = count(3)
print(next(g), g.send("hello"), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(list(count(2)), [x for x in count(1)])
def delegating():
    r = yield from count(2)
    print("sub returned", r)
    yield "last"
print(list(delegating()))
def catcher():
    while True:
        try:
            yield "ready"
        except ValueError as e:
            print("inside", e)
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("step")
g = catcher()
print(next(g), g.throw(ValueError("boo")))
g.close()
g.close()
try:
    next(g)
except StopIteration:
    print("exhausted")
def echo():
    r = None
    while True:
        r = yield r
g = echo()
g.send(None)
print(g.send(1), g.send([2]))
try:
    echo().send(5)
except TypeError as e:
    print(e)
try:
    g.throw(KeyError("out"))
except KeyError as e:
    print(repr(e))
def bad():
    yield 1
    raise StopIteration(5)
try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
def me():
    yield next(this)
this = me()
try:
    next(this)
except ValueError as e:
    print(e)
fresh = count(1)
fresh.close()
print(list(fresh))
def tree(t):
    if isinstance(t, list):
        for x in t:
            yield from tree(x)
    else:
        yield t
print(list(tree([1, [2, [3, [4]], 5]])), sum(tree([1, [2]])), list(zip(tree([1, 2]), tree("x"))))
squares = (i * i for i in range(5) if i % 2)
print(next(squares), list(squares), type(squares).__name__)
def infinite():
    n = 0
    while True:
        yield n
        n += 1
for i in infinite():
    if i > 3:
        break
print(i, [a for a, _ in zip(infinite(), range(3))], any(x > 10 for x in infinite()))
def sub():
    try:
        x = yield 1
        print("sub got", x)
        yield 2
    except KeyError as e:
        print("sub caught", repr(e))
        yield 3
    return 4
def main():
    print("sub result", (yield from sub()))
m = main()
print(next(m), m.send("v"))
m = main()
print(next(m), m.throw(KeyError("t")))
try:
    next(m)
except StopIteration as e:
    print(e.value)
a, *b = (x for x in "abc")
print(a, b, max(x % 7 for x in range(20)), sorted(x for x in [3, 1]), dict((k, 1) for k in "ab"), ",".join(c for c in "ab"))
def over_list():
    got = yield from [1, 2]
    print(got)
print(list(over_list()))
