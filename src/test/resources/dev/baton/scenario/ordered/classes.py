# on 3.13t 3.14t ideal
# with cores 2 4
from threading import Thread
class K:
    def __init__(self, v): self.v = v
    def f(self): return self.v
    @property
    def p(self): return 0
class L(K):
    def f(self): return super().f() + 1
class Table: pass
class Row:
    def __init__(self): self.kept = 1
def change(n):
    for i in range(20):
        for _ in range((i * n) % 7): pass
        K.__iter__ = lambda self: iter((i,))
        K.__init__ = lambda self, v: Table.__setitem__(self, v, i)
        Table.__setitem__ = lambda self, k, v: object.__setattr__(self, "v", k + v)
        K.__setattr__ = lambda self, name, v: object.__setattr__(self, name, v + i)
        K.__add__ = K.__eq__ = K.__getitem__ = lambda self, other: i
        K.__neg__ = K.__call__ = K.__enter__ = K.__len__ = K.__hash__ = lambda self: i
        K.__exit__ = lambda self, *what: True
        K.__contains__ = lambda self, item: i % 2 == 0
        K.__str__ = K.__repr__ = lambda self: str(i)
        K.f = lambda self: i
        K.p = property(lambda self: i)
        if n == 3: Row.kept = property(lambda self: i, lambda self, value: None)
        if n == 3 and i % 2: del Row.kept
        if n == 3: K.w = i
        if n == 3 and i % 3 == 0: delattr(K, "w")
def look(n):
    r = []
    for i in range(20):
        for _ in range((i * n) % 5): pass
        try:
            k = K(3)
            k.x = 2
            r.append((k.v, k.x, k + 1, k == 3, k[1], -k, k(), len(k), not k, list(k), 1 in k, L(1).f(), k.f(), k.p))
            r.append((f"{k}", str([k]), "%s" % k, [K(1)] == [k], sum(k), hasattr(k, "w"), getattr(k, "f")()))
            r.append((K.__dict__.get("w"), Row().kept))
            with k as x: r.append(x)
        except (TypeError, AttributeError) as e: r.append(str(e))
    seen.append(r)
seen = []
pool = [Thread(target=change, args=(k,)) for k in (3, 5)] + [Thread(target=look, args=(k,)) for k in (3, 7)]
for p in pool: p.start()
for p in pool: p.join()
print(seen)
