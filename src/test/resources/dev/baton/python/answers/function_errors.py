def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


def f(a, b=1, *, c=2):
    return a
class K:
    def m(self, x):
        return x
    @staticmethod
    def s():
        return 1
    def __init__(self, v):
        self.v = v
attempt(lambda: f())
attempt(lambda: f(1, 2, 3))
attempt(lambda: f(1, 2, 3, c=1))
attempt(lambda: f(1, a=2))
attempt(lambda: f(1, z=2))
attempt(lambda: f(1, **{"c": 1, "q": 2}))
attempt(lambda: f(*5))
attempt(lambda: f(**5))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(1, c=1, **{"c": 2}))
attempt(lambda: K())
attempt(lambda: K(1, 2))
attempt(lambda: K(1).m())
attempt(lambda: K(1).m(1, 2))
attempt(lambda: K(1).s(1))
attempt(lambda: K.m())
attempt(lambda: (lambda: 0)(1))
attempt(lambda: (lambda x, y: 0)())
attempt(lambda: (lambda x, y, z: 0)())
attempt(lambda: (lambda *, k: 0)())
attempt(lambda: (lambda *, k, j: 0)(1))
def p(a, b, /):
    return a
attempt(lambda: p(1, b=2))
attempt(lambda: f(b=2))
def g(first, *rest, key):
    return first
attempt(lambda: g())
attempt(lambda: g(1))
attempt(lambda: g(1, 2, ky=3))
