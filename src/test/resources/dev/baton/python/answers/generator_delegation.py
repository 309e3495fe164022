def inner():
    try:
        x = yield "i1"
        print("inner got", x)
        yield "i2"
    finally:
        print("inner done")
    return 42
def outer():
    r = yield from inner()
    print("result", r)
    yield from [1, 2]
    yield from "ab"
    return r
o = outer()
print(next(o), o.send("v"), next(o), list(o))
def flatten(x):
    for e in x:
        if isinstance(e, list):
            yield from flatten(e)
        else:
            yield e
print(list(flatten([1, [2, [3, [4]], 5]])))
def count(n):
    while n:
        yield n
        n -= 1
print(list(zip(count(3), count(5))), sum(count(4)), max(count(3)), sorted(count(3)), [*count(2)], dict(enumerate(count(2))))
