def low(): raise KeyError("low")
def mid():
    try:
        low()
    except KeyError as e:
        raise ValueError("mid") from e
def implicit():
    try:
        low()
    except KeyError:
        1 / 0
def hidden():
    try:
        low()
    except KeyError:
        raise ValueError("clean") from None
for f in (mid, implicit, hidden):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    raise TypeError("a").with_traceback(None)
except TypeError as e:
    print(e)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args)
try:
    raise "text"
except TypeError as e:
    print(e)
try:
    raise int
except TypeError as e:
    print(e)
mid()
