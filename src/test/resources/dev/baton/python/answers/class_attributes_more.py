class A:
    shared = []
    n = 0
    def __init__(self): self.own = []; A.n += 1
a, b = A(), A()
a.shared.append(1); a.own.append(2); a.n = 10
print(A.shared, b.shared, a.own, b.own, a.n, b.n, A.n, a.__dict__, hasattr(a, "own"), getattr(a, "zz", "none"))
del a.n; print(a.n); setattr(a, "x", 5); print(a.x, vars(a) if False else a.__dict__); delattr(a, "x")
for f in (lambda: a.x, lambda: A.zz, lambda: (5).foo, lambda: None.foo, lambda: "s".foo, lambda: A.own):
    try:
        f()
    except AttributeError as e:
        print(e)
try:
    (5).x = 1
except AttributeError as e:
    print(e)
try:
    del a.nothing
except AttributeError as e:
    print(e)
print(A.__name__, a.__class__ is A, type(a).__name__, A.__module__, isinstance(a, (int, A)))
