class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow
with Managed("a") as m:
    print("inside", m.name)
with Managed("a"), Managed("b", True) as b:
    raise ValueError("swallowed")
print("after")
try:
    with Managed("c"):
        with Managed("d"):
            raise KeyError("k")
except KeyError as e:
    print("caught", e)
def early():
    with Managed("e"):
        return "value"
print(early())
for i in range(3):
    with Managed(i):
        if i == 0:
            continue
        break
try:
    with 5:
        pass
except TypeError as e:
    print(e)
class Bad:
    def __enter__(self):
        raise RuntimeError("no entry")
    def __exit__(self, *a):
        print("never")
try:
    with Bad():
        pass
except RuntimeError as e:
    print(e)
class Raises:
    def __enter__(self):
        return 1
    def __exit__(self, *a):
        raise TypeError("in exit")
try:
    with Raises():
        raise ValueError("first")
except TypeError as e:
    print(e, repr(e.__context__))
with (Managed("p") as p, Managed("q") as q):
    print(p.name, q.name)
