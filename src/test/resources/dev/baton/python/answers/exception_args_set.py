class Wrong(Exception):
    def __init__(self, what):
        super().__init__(what)
        self.what = what

e = ValueError("a", 1)
e.args = ("b",)
print(e, repr(e), e.args)
e.args = [1, 2]
print(e, repr(e), e.args)
e.args = "xy"
print(repr(e))
try:
    e.args = 3
except TypeError as wrong:
    print(wrong)
w = Wrong("this")
w.args = ("that", w.what)
print(w, repr(w), w.what)
w.args = ()
print([str(w)], repr(w))
try:
    try:
        raise KeyError("k")
    except KeyError as k:
        k.args = (f"no {k.args[0]} here",)
        raise
except KeyError as k:
    print(k)
