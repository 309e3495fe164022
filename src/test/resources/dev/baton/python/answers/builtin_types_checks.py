for v in (1, 1.5, True, "s", [], (), {}, set(), None, len, lambda: 0, range(3), int, Exception("e"), frozenset(), (i for i in [])):
    print(type(v).__name__, isinstance(v, int), callable(v), bool(v))
print(issubclass(bool, int), issubclass(int, (str, int)), type(1) is int, type(int) is type, isinstance(int, type), type(None).__name__, type(...).__name__, type(NotImplemented).__name__)
for f in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: len(5), lambda: len(None), lambda: int([]), lambda: float("x"), lambda: chr(-1), lambda: ord("ab"), lambda: hash([])):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
