def f(a, b=2, *args, c, d=4, **kw):
    return (a, b, args, c, d, kw)
print(f(1, c=3), f(1, 5, 6, 7, c=8, e=9), f(c=1, a=2), f(*[1, 2, 3], **{"c": 4, "z": 5}))
def pos(a, b, /, c, *, d=1):
    return a, b, c, d
print(pos(1, 2, 3), pos(1, 2, c=3, d=4))
def mutable(x, acc=[]):
    acc.append(x)
    return acc
print(mutable(1), mutable(2), mutable(3, []))
def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)
print(fact(10), fact(25), (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, z=2))
def kw_only(*, x, y=1):
    return x + y
print(kw_only(x=1), kw_only(**{"x": 5, "y": 6}))
def none():
    pass
print(none(), f.__name__, (lambda: 0).__name__, f.__defaults__, f.__doc__)
def doc():
    """Docs."""
    def inner():
        return 1
    return inner
print(doc.__doc__, doc().__name__, doc().__qualname__, doc()())
doc.attr = 5
print(doc.attr, hasattr(doc, "nope"))
def many(*args):
    return len(args), sum(args)
print(many(), many(*range(5), *[1, 2]), [*range(3), *"ab"], {**{"a": 1}, **{"b": 2}})
def outer(x):
    def add(y):
        return x + y
    return add
print([outer(i)(10) for i in range(3)], list(map(outer(5), [1, 2])))
