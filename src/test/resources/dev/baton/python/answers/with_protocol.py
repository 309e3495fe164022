class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print("enter", self.name); return self.name.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v)
        return self.swallow
with M("a") as x, M("b") as y:
    print(x, y)
with M("s", True):
    raise ValueError("swallowed")
try:
    with M("o"), M("p"):
        raise KeyError("through")
except KeyError as e:
    print("caught", e)
def f():
    with M("ret"):
        return "value"
print(f())
for i in range(2):
    with M(str(i)):
        if i == 0: continue
        break
class NoExit:
    def __enter__(self): pass
for bad in (NoExit(), 5):
    try:
        with bad: pass
    except (TypeError, AttributeError) as e:
        print(e)
with (M("q") as q, M("r")):
    print(q)
