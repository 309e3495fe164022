d = {"a": 1, "b": 2}
k = d.keys()
v = d.values()
i = d.items()
d["c"] = 3
print(k, v, i, len(k), "c" in k, 3 in v, ("c", 3) in i, ("c", 4) in i, 5 in i)
print(k & {"a", "zz"}, sorted(k | {"q"}), k - {"a", "b"}, sorted(k ^ {"a", "z"}), k == {"a", "b", "c"}, k == d.keys())
print(i & {("a", 1)}, k.isdisjoint({"x"}), {"a"} <= k, k >= {"a"})
for key, value in d.items():
    d[key] = value * 10
print(d, list(v), sorted(v, reverse=True), type(k), type(v).__name__, type(i).__name__)
print([key for key in d], [*d], {*d} == set(d), max(d.values()))
