def countdown(n):
    while n > 0:
        yield n
        n -= 1
    return "done"

def delegate(n):
    result = yield from countdown(n)
    print(result)
    received = yield
    try:
        x = yield received
    except GeneratorExit:
        raise
    finally:
        print("closed")

def pairs(xs, ys):
    return ((x, y) for x in xs for y in ys if x != y)

def echo():
    while True:
        got = yield
        if got is None:
            return
        print(got)
lambda_generator = lambda: (yield)
