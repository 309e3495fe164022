def counter():
    count = 0
    def increment(step=1):
        nonlocal count
        count += step
        return count
    def reset():
        nonlocal count
        count = 0
    return increment, reset
inc, reset = counter()
print(inc(), inc(5), reset(), inc())
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
total = 0
def add(n):
    global total
    total += n
for n in range(5):
    add(n)
print(total)
def make(n):
    if n == 0:
        return lambda: "base"
    inner = make(n - 1)
    return lambda: f"{n}:{inner()}"
print(make(3)())
def shadow():
    x = "local"
    def read():
        return x
    x = "changed"
    return read()
x = "global"
print(shadow(), x)
def cell():
    def show():
        return value
    try:
        show()
    except NameError as e:
        print(e)
    value = 3
    return show()
print(cell())
def local():
    try:
        print(later)
    except UnboundLocalError as e:
        print(e)
    later = 1
local()
def deleted():
    y = 1
    del y
    try:
        y
    except UnboundLocalError as e:
        print(e)
deleted()
def memo(f):
    cache = {}
    def call(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return call
@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50))
