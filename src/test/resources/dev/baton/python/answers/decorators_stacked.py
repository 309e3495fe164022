def log(tag):
    def wrap(f):
        def inner(*a, **k):
            print(tag, "before", a, k)
            r = f(*a, **k)
            print(tag, "after", r)
            return r
        return inner
    return wrap
@log("one")
@log("two")
def add(a, b=1): return a + b
print(add(2, b=3))
def memo(f):
    cache = {}
    def inner(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    inner.cache = cache
    return inner
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), len(fib.cache))
class Count:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
@Count
def hello(x): return x * 2
print(hello(1), hello(2), hello.n)
