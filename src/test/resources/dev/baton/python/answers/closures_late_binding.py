def make_multipliers():
    return [lambda x: i * x for i in range(3)]
def make_fixed():
    return [lambda x, i=i: i * x for i in range(3)]
print([m(2) for m in make_multipliers()], [m(2) for m in make_fixed()])
def counter(start=0, step=1):
    n = start
    def inc(by=None):
        nonlocal n
        n += step if by is None else by
        return n
    def reset():
        nonlocal n
        n = start
    inc.reset = reset
    return inc
c = counter(10, 5)
print(c(), c(), c(1), c.reset(), c(), c.__defaults__)
def bad():
    total = 0
    def add(x):
        total += x
    add(1)
def append_to(x, target=[]):
    target.append(x); return target
print(append_to(1), append_to(2), append_to.__defaults__)
def compose(*fs):
    def run(x):
        for f in reversed(fs): x = f(x)
        return x
    return run
print(compose(str, lambda x: x + 1, abs)(-5))
def memoize(f):
    cache = {}
    def inner(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    inner.cache = cache
    return inner
@memoize
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield f"{a}->{c}"; yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3)))
bad()
