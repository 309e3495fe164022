def deep(n):
    if n == 0:
        raise LookupError("bottom")
    try:
        deep(n - 1)
    finally:
        print("unwind", n)
try:
    deep(3)
except LookupError as e:
    print(e)
def swallow():
    for i in range(3):
        try:
            try:
                if i == 1:
                    raise ValueError(i)
            finally:
                print("inner finally", i)
        except ValueError as e:
            print("caught", e)
            continue
        else:
            print("else", i)
    try:
        raise KeyError("a")
    except KeyError:
        try:
            raise IndexError("b")
        except IndexError as e:
            print(repr(e.__context__))
    try:
        try:
            raise KeyError("first")
        finally:
            raise ValueError("second")
    except ValueError as e:
        print(repr(e), repr(e.__context__))
swallow()
def recurse(n):
    return recurse(n + 1)
try:
    recurse(0)
except RecursionError as e:
    print(e)
def returns():
    while True:
        try:
            return 1
        finally:
            print("cleanup")
print(returns())
def nested_return():
    try:
        try:
            return "a"
        finally:
            print("1")
    finally:
        print("2")
print(nested_return())
def cleared():
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as error:
        return str(error)
print(cleared())
x = []
try:
    x.append(1)
    x.append(1 / 0)
    x.append(2)
except ArithmeticError:
    x.append("caught")
print(x)
def raising_in_except():
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("new") from None
try:
    raising_in_except()
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    int("x")
except (ValueError, TypeError):
    print("either")
except Exception:
    print("not here")
