a = [1, 2, 3]; b = a
del a
try:
    a
except NameError as e:
    print(e)
print(b); del b[0], b[-1]; print(b)
d = {"x": 1, "y": 2}; del d["x"]; print(d)
class C: pass
c = C(); c.v = 1; del c.v; print(hasattr(c, "v"))
def f():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as e:
        print(e)
f()
x, (y, z) = 1, (2, 3)
del x, (y, z)
try:
    y
except NameError as e:
    print(e)
try:
    del d["zz"]
except KeyError as e:
    print("key", e)
try:
    del [1][5]
except IndexError as e:
    print(e)
try:
    del (1, 2)[0]
except TypeError as e:
    print(e)
