def trace(f):
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        print("result", result)
        return result
    return wrapper
def times(n):
    def decorate(f):
        def wrapper(*a):
            return [f(*a) for _ in range(n)]
        return wrapper
    return decorate
@trace
def add(a, b=1):
    return a + b
add(1)
add(1, b=5)
@times(3)
@times(2)
def hi(x):
    return x
print(hi("a"))
class Counter:
    def __init__(self, f):
        self.f = f
        self.n = 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a), self.n
@Counter
def twice(x):
    return 2 * x
print(twice(1), twice(2), twice.n)
def register(cls):
    cls.registered = True
    return cls
@register
class R:
    pass
print(R.registered)
