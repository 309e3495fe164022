words = "the cat the dog the end".split()
count = {}
for w in words:
    count[w] = count.get(w, 0) + 1
print(count, {w: len(w) for w in words}, {v: k for k, v in count.items()}, {k: v for k, v in count.items() if v > 1})
groups = {}
for w in words:
    groups.setdefault(len(w), []).append(w)
print(groups, max(count, key=count.get), sorted(count.items(), key=lambda kv: (-kv[1], kv[0])))
nested = {"a": {"b": {"c": 1}}}
nested["a"]["b"]["d"] = 2
print(nested, nested["a"]["b"].keys() == {"c", "d"})
