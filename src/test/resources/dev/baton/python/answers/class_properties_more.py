class T:
    def __init__(self, c): self._c = c
    @property
    def c(self): return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self): print("deleting"); self._c = 0
    @property
    def f(self): return self._c * 9 / 5 + 32
    @staticmethod
    def kelvin(c): return c + 273
    @classmethod
    def freezing(cls): return cls(0)
t = T(100); print(t.c, t.f, T.kelvin(0), t.kelvin(1), T.freezing().c)
t.c = 20; print(t.c)
for f in (lambda: setattr(t, "c", -300), lambda: setattr(t, "f", 1), lambda: delattr(t, "f")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
del t.c; print(t.c)
class Sub(T): pass
print(type(Sub.freezing()).__name__)
