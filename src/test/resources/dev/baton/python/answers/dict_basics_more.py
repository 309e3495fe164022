d = {"a": 1, "b": 2}
d["c"] = 3; d.update({"d": 4}, e=5); d.setdefault("a", 9); d.setdefault("f", 6)
print(d, len(d), "a" in d, 1 in d, d.get("z"), d.get("z", 0), d.pop("a"), d.pop("zz", None), d.popitem())
print(list(d), list(d.keys()), list(d.values()), list(d.items()), dict(d) == d, d | {"b": 0}, dict([("x", 1)], y=2), dict.fromkeys("ab", 0))
d |= {"z": 1}; del d["b"]; print(d)
for f in (lambda: d["q"], lambda: d.pop("q"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict(["abc"])):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
