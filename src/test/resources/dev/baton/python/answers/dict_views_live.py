d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
d["c"] = 3
print(k, v, i, len(k), "c" in k, 3 in v, ("a", 1) in i)
print(k & {"a", "z"} == {"a"}, sorted(k | {"z"}), sorted(k - {"a"}), k == {"a", "b", "c"}, list(reversed(d)), list(reversed(d.items())))
try:
    for key in d:
        d["x" + key] = 1
except RuntimeError as e:
    print(e)
try:
    for key in d:
        del d[key]
except RuntimeError as e:
    print(e)
