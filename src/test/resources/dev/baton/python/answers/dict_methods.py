d = {"a": 1, "b": 2}
print(d["a"], d.get("b"), d.get("z"), d.get("z", 9), "a" in d, "z" in d, 1 in d, len(d))
print(d.keys(), d.values(), d.items(), list(d), list(d.items()))
d["c"] = 3
d["a"] = 10
print(d, d.pop("a"), d.pop("zz", None), d)
print(d.setdefault("b", 99), d.setdefault("n", []), d)
d["n"].append(1)
d.update({"x": 1}, y=2)
d.update([("p", 1), ("q", 2)])
d.update(b=0)
print(d, d.popitem(), d)
e = d.copy()
e.clear()
print(e, len(d), e == {}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2})
print({"a": 1, "b": 2} | {"b": 3, "c": 4})
f = {"a": 1}
f |= {"z": 26}
f |= [("l", 1)]
print(f, dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), {1: 0}.fromkeys([5]))
print(dict(a=1, b=2), dict([("x", 1)]), dict({"a": 1}, b=2), dict(), dict(zip("ab", [1, 2])))
print({k: v * 2 for k, v in {"a": 1}.items()}, {i: i * i for i in range(4) if i % 2})
print(sorted({"b": 1, "a": 2}), max({"b": 1, "a": 2}, key={"b": 1, "a": 2}.get), sum({1: 2, 3: 4}.values()))
del d["x"]
d["x"] = "again"
print(d, list(reversed(d)), list(reversed(d.items()))[0], list(reversed(d.values())))
nested = {"a": {"b": {"c": 1}}}
nested["a"]["b"]["c"] += 1
print(nested, {1: "a", 1.0: "b", True: "c"}, {**{"a": 1}, "b": 2, **{"a": 3}})
s = {}
s["self"] = s
print(s)
