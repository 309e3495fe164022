class Temp:
    def __init__(self, c):
        self._c = c
    @property
    def f(self):
        return self._c * 9 / 5 + 32
    @f.setter
    def f(self, value):
        self._c = (value - 32) * 5 / 9
    @property
    def fixed(self):
        return 1
    @f.deleter
    def f(self):
        self._c = None
    @staticmethod
    def freezing():
        return 0
    @classmethod
    def boiling(cls):
        return cls(100)
    @classmethod
    def named(cls, n):
        return cls.__name__ + n
    area = property(lambda self: "area")
class Sub(Temp):
    @property
    def f(self):
        return super().f + 1
t = Temp(100)
print(t.f, t.fixed, t.area, Temp.freezing(), t.freezing(), Temp.boiling().f, t.named("!"), Sub.named("?"), Sub.boiling().f)
t.f = 32
print(t._c, t.f)
t.f += 18
print(t._c)
del t.f
print(t._c)
try:
    t.fixed = 5
except AttributeError as e:
    print(e)
try:
    del t.fixed
except AttributeError as e:
    print(e)
class Lazy:
    @property
    def fail(self):
        raise ValueError("inside")
    @property
    def items(self):
        return [1, 2]
    @property
    def call(self):
        return lambda x: x + 1
try:
    Lazy().fail
except ValueError as e:
    print(e)
print(Lazy().items[0], len(Lazy().items), Lazy().items.index(2), Lazy().call(1), isinstance(Temp.f, property), hasattr(Lazy(), "items"))
