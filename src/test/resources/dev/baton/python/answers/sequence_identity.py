a = [1, 2]; b = a; c = [1, 2]
print(a is b, a is c, a == c, a is not c, None is None, () is ())
x = 256; y = 256; print(x is y)
s = "hello"; t = "hello"; print(s is t)
def same(p, q): return p is q
print(same(None, None), same(True, 1 == 1), same(a, b), same([], []))
print(id(a) == id(b), id(a) == id(c), [] == [], {} == {}, [None] == [None])
nan = float("nan"); print(nan == nan, nan is nan, nan in [nan], [nan] == [nan])
