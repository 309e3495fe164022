log = []
def work(n):
    try:
        if n: raise ValueError(n)
    except ValueError:
        log.append(n)
        raise
try:
    work(1)
except ValueError as e:
    print(e, log)
try:
    raise
except RuntimeError as e:
    print(e)
e = "before"
try:
    1 / 0
except ZeroDivisionError as e:
    pass
try:
    print(e)
except NameError as err:
    print(err)
try:
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second")
    finally:
        print("cleanup")
except KeyError as k:
    print(k, repr(k.__context__))
assert 1 == 1, "fine"
try:
    assert [] , "empty list"
except AssertionError as a:
    print(a)
try:
    assert 0
except AssertionError as a:
    print(repr(a))
