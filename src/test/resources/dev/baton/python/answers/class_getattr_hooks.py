class Lazy:
    def __init__(self): self.made = []
    def __getattr__(self, name):
        if name.startswith("auto_"):
            self.made.append(name)
            return name[5:]
        raise AttributeError(f"no {name}")
o = Lazy()
print(o.auto_x, o.auto_y, o.made, hasattr(o, "zzz"), getattr(o, "q", 1))
try:
    o.other
except AttributeError as e:
    print(e)
class Guard:
    def __setattr__(self, k, v):
        print("set", k, v)
        object.__setattr__(self, k, v)
g = Guard(); g.a = 1; print(g.a)
class D:
    def __setitem__(self, k, v): print("item", k, v)
    def __delitem__(self, k): print("del", k)
    def __getitem__(self, k): return k
d = D(); d[1] = 2; d["a", 2] = 3; del d[5]; print(d[1:2], d[::2], d[1, 2], d[...])
