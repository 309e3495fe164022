# collections.defaultdict: the value of a missing key, made by a factory.
from collections import defaultdict


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


groups = defaultdict(list)
for word in ["ant", "bee", "ape", "bat", "cow"]:
    groups[word[0]].append(word)
print(groups, dict(groups), len(groups), groups["z"], "z" in groups, groups.get("y"), "y" in groups)
counts = defaultdict(int)
for letter in "mississippi":
    counts[letter] += 1
print(counts, sorted(counts.items()), counts.default_factory, counts == {"m": 1, "i": 4, "s": 4, "p": 2})
print(isinstance(counts, dict), type(counts), type(counts).__mro__, type(groups) is defaultdict)


def numbered():
    print("called")
    return len(ids)


ids = defaultdict(numbered)
print([ids[name] for name in ["a", "b", "a", "c"]], dict(ids))
tree = defaultdict(lambda: defaultdict(int))
tree["x"]["y"] += 2
print(tree["x"]["y"], tree["q"]["r"], {key: dict(value) for key, value in tree.items()})
plain = defaultdict()
print(plain, attempt(lambda: plain["missing"]), plain.default_factory)
counts.default_factory = None
print(attempt(lambda: counts["q"]), attempt(lambda: counts.__missing__("q")))
counts.default_factory = float
print(counts.__missing__("q"), counts["q"], counts["r"])
copied = groups.copy()
copied["a"].append("aye")
copied["new"].append(1)
print(type(copied).__name__, groups["a"], "new" in groups, copied.default_factory)
print(defaultdict(int, a=1), defaultdict(int, {"a": 1}, b=2), defaultdict(list, [("k", [1])]))
print(defaultdict(int, a=1) | {"b": 2}, {"b": 2} | defaultdict(int, a=1), defaultdict(int, a=1) | defaultdict(list, b=2))
merged = defaultdict(int, a=1)
merged |= {"b": 2}
print(merged, merged["c"], merged.setdefault("d", 9), merged.pop("a"), merged.popitem(), list(merged.items()))
print(defaultdict.fromkeys("ab", 0))
itself = defaultdict(list)
itself["me"] = itself
print(itself)
for action in (
    lambda: defaultdict(5),
    lambda: defaultdict(int, 5),
    lambda: defaultdict(int, {}, {}),
    lambda: defaultdict(int)[[]],
    lambda: defaultdict(lambda key: key)["x"],
    lambda: defaultdict(lambda: 1 / 0)["x"],
    lambda: hash(merged),
    lambda: merged.nothing,
    lambda: merged < merged,
    lambda: merged + merged,
):
    print(attempt(action))
print("%(a)s %(b)s" % defaultdict(int, b=1), "{0[x]}".format(defaultdict(str, x=2)))
