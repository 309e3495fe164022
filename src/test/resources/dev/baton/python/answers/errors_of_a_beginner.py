class AppError(Exception):
    """Base."""
class ConfigError(AppError):
    def __init__(self, key, *, hint=None):
        self.key, self.hint = key, hint
        super().__init__(key)
    def __str__(self):
        return f"missing {self.key!r}" + (f" (try {self.hint})" if self.hint else "")
def load(cfg, key):
    try:
        return cfg[key]
    except KeyError as e:
        raise ConfigError(key, hint="defaults") from e
    finally:
        print("looked for", key)
print(load({"a": 1}, "a"))
try:
    load({}, "b")
except (ConfigError, ValueError) as e:
    print(e, repr(e), repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
def div(a, b):
    try:
        r = a / b
    except ZeroDivisionError:
        print("div by zero")
    except TypeError as e:
        print("type:", e)
    else:
        print("ok", r)
        return r
    finally:
        print("finally")
div(1, 2); div(1, 0); div("1", 2)
for bad in ("int('x')", "[][1]", "{}['k']", "None.foo", "undefined", "'a' + 1", "len(5)", "1 / 0", "(1).x", "int([])", "[1] + (2,)", "'abc'[5]", "float('z')", "range('a')", "max([])", "sorted([1, 'a'])", "{[]: 1}", "5()", "'a' * 'b'", "-'a'", "not_there()", "list(5)", "a, b = 1, 2, 3"):
    pass
tests = [lambda: int('x'), lambda: [][1], lambda: {}['k'], lambda: None.foo, lambda: undefined, lambda: 'a' + 1, lambda: len(5), lambda: 1 / 0, lambda: (1).x, lambda: int([]), lambda: [1] + (2,), lambda: 'abc'[5], lambda: float('z'), lambda: range('a'), lambda: max([]), lambda: sorted([1, 'a']), lambda: {[]: 1}, lambda: 'a' * 'b', lambda: -'a', lambda: list(5), lambda: 1 < 'a', lambda: sum(['a']), lambda: ''.join([1]), lambda: chr(-1), lambda: ord('ab'), lambda: 5 in 5, lambda: next(iter([])), lambda: [].pop(), lambda: {}.popitem(), lambda: [1].remove(2), lambda: 'a'.index('b'), lambda: (1,)[1], lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "{} {}".format(1), lambda: round("a"), lambda: abs("a"), lambda: dict([1]), lambda: set([[]]), lambda: isinstance(1, 2), lambda: int("12", 1), lambda: 2 ** -1 % 0, lambda: 1 % 0, lambda: 1.0 // 0, lambda: pow(2, -1, 4), lambda: 10 ** 400 * 1.0]
for t in tests:
    try:
        print("value", t())
    except Exception as e:
        print(type(e).__name__, "-", e)
load({}, "c")
