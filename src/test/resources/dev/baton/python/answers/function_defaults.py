def add(x, into=[]):
    into.append(x)
    return into
print(add(1), add(2), add(3, []), add.__defaults__, add.__name__, add.__doc__)
def k(*, a=1, b):
    "doc here"
    return a + b
print(k(b=2), k.__kwdefaults__, k.__doc__, k.__qualname__)
i = 5
def late(n=i):
    return n
i = 6
print(late())
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__, (lambda: 0).__name__, callable(outer), callable(3))
