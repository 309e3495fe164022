def f(n):
    try:
        if n == 0:
            raise ValueError("zero")
        if n == 1:
            return "returned"
        if n == 2:
            return 1 // 0
        result = "ok"
    except ValueError as e:
        return f"value {e}"
    except (TypeError, ZeroDivisionError) as e:
        return f"{type(e).__name__} {e}"
    else:
        return result + " else"
    finally:
        print("finally", n)
for i in range(4):
    print(f(i))
class AppError(Exception):
    pass
class CodeError(AppError):
    def __init__(self, code, text="default"):
        super().__init__(code, text)
        self.code = code
    def __str__(self):
        return f"[{self.code}] {self.args[1]}"
try:
    raise CodeError(7, "bad")
except AppError as e:
    print(e, repr(e), e.args, e.code, type(e).__name__, isinstance(e, Exception))
try:
    try:
        raise KeyError("inner")
    except KeyError as e:
        raise RuntimeError("outer") from e
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError
except ValueError as e:
    print(repr(e), repr(e.__context__), e.__cause__)
def reraise():
    try:
        raise OSError(2, "No such file")
    except OSError:
        print("handling")
        raise
try:
    reraise()
except OSError as e:
    print(e, e.args, e.errno, e.strerror)
def in_finally():
    try:
        return "try"
    finally:
        return "finally" if False else None
def loop():
    for i in range(3):
        try:
            continue
        finally:
            print("f", i)
    return "end"
print(loop())
for error in (Exception(), Exception("a"), Exception("a", 1), KeyError("k"), ValueError("it's"), StopIteration(5), AssertionError(), IndexError(3)):
    print(str(error), repr(error), error.args)
try:
    raise Exception("x", [1])
except Exception as e:
    a, b = e.args
    print(a, b)
try:
    assert 1 == 2, "message"
except AssertionError as e:
    print(repr(e))
try:
    assert False
except AssertionError as e:
    print(repr(e), str(e) == "")
try:
    e
except NameError as error:
    print(error)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    try:
        pass
    except 5:
        pass
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        1 / 0
    except "x":
        pass
except TypeError as e:
    print(e)
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), KeyError.__mro__[1].__name__, issubclass(KeyboardInterrupt, Exception))
e = ValueError("note")
e.add_note("hint")
print(e.__notes__, e.with_traceback(None) is e)
