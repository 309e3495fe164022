def f(n):
    try:
        print("try", n)
        if n == 1: raise ValueError("v")
        if n == 2: return "returned"
        if n == 3: raise KeyError("k")
    except ValueError as e:
        print("except", e)
        return "from except"
    else:
        print("else")
        return "from else"
    finally:
        print("finally")
for n in range(3):
    print(f(n))
try:
    f(3)
except KeyError as e:
    print("out", e)
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally:
            print("fin", i)
    return i
print(g())
def h():
    try:
        return 1
    finally:
        print("h finally")
print(h())
def nested():
    try:
        try:
            1 / 0
        finally:
            print("inner finally")
    except ZeroDivisionError:
        print("outer except")
nested()
