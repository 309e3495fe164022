class Bunch:
    def __init__(self, **kw):
        self.__dict__.update(kw)
b = Bunch(a=1, b=2)
print(b.a, b.b)
b.__dict__["c"] = 3
print(b.c, vars(b), b.__dict__.keys(), "a" in b.__dict__)

b.__dict__.pop("a"); print(hasattr(b, "a"), vars(b).setdefault("e", []), b.e)
for k, v in b.__dict__.items(): print(k, v)
b.__dict__.clear()
print(b.__dict__)
class Proxy:
    def __init__(self, inner): self.__dict__["inner"] = inner
    def __getattr__(self, n): return getattr(self.inner, n)
    def __setattr__(self, n, v): setattr(self.inner, n, v)
p = Proxy(b); p.z = 9; print(p.z, b.z, list(vars(p)))
del b.__dict__["z"]
b.z
