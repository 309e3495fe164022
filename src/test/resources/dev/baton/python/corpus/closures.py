def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start

    return step, reset

def adders():
    return [lambda x: x + i for i in range(3)]

def outer(a, b):
    def middle(c):
        def inner(d):
            return a + b + c + d
        return inner
    del b
    return middle

def cell_parameter(x, y):
    f = lambda: x
    x = y
    return f
