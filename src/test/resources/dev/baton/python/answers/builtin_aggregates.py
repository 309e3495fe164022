print(min(3, 1, 2), max([1, 5, 3]), min("hello"), max("a", "bb", key=len), min([], default=0), max({"a": 1, "b": 0}), sum([1, 2], 10), sum([[1], [2]], []), sum([0.1] * 10), sum((1, 2.5)))
print(all([]), any([]), all([1, 0]), any([0, ""]), all(x < 5 for x in range(5)), abs(-3), abs(-2.5), round(2.5), round(3.14159, 3), divmod(17, 5), pow(2, 10), pow(2, 10, 7))
for f in (lambda: min([]), lambda: max(1), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: abs("a"), lambda: min(1, "a"), lambda: round("x"), lambda: pow("a", 2)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
