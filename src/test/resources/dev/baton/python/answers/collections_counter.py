# collections.Counter: counting, ranking, arithmetic, order.
from collections import Counter


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


words = "the cat and the dog and the bird".split()
counts = Counter(words)
print(counts, len(counts), counts["the"], counts["fish"], "fish" in counts, counts.get("fish"))
print(counts.most_common(), counts.most_common(2), counts.most_common(0), counts.most_common(99) == counts.most_common())
print(list(counts), list(counts.items()), sum(counts.values()), counts.total(), max(counts, key=counts.get))
counts["fish"] += 1
counts.update(["cat", "cat"])
counts.update({"dog": 5}, owl=2)
counts.subtract(["the"])
counts.subtract(Counter(bird=3))
print(counts, counts["bird"], counts.total())
del counts["nothing"]
del counts["owl"]
print(counts.pop("fish"), attempt(lambda: counts.pop("fish")), counts)
print(Counter(), Counter(a=2, b=1), Counter("banana"), Counter({"x": 3}), Counter(None), Counter([1, 1.0, True]))
print(isinstance(counts, dict), issubclass(Counter, dict), type(counts), Counter.__name__, type(counts).__mro__)
print(sorted(Counter("hello").elements()), list(Counter(a=2, b=0, c=-1).elements()))

one, other = Counter(a=3, b=1), Counter(a=1, b=2, c=4)
print(one + other, one - other, other - one, one & other, one | other)
print(+Counter(a=1, b=-1, c=0), -Counter(a=1, b=-1))
both = one.copy()
both += other
print(both, both is one, type(both).__name__)
both -= Counter(a=4)
both |= Counter(z=9)
both &= Counter(z=5, c=9)
print(both, one)
print(one == Counter(b=1, a=3), one == {"a": 3, "b": 1}, {"a": 3, "b": 1} == one, Counter(a=0) == Counter(), one != other)
print(one <= other, Counter(a=1) <= one, Counter(a=1) < one, one < one, one >= Counter(b=1), one > Counter(a=3, b=1, c=0))
print(bool(Counter()), bool(one), dict(one), sorted(one.keys()))
print(Counter(a="x", b="y"), Counter(a="x", b=1))
print(repr(Counter({("a", 1): 2})), f"{one}", str(one), "%s" % one)

for action in (
    lambda: Counter(5),
    lambda: Counter(1, 2),
    lambda: counts.update(1, 2),
    lambda: Counter([[]]),
    lambda: Counter.fromkeys("ab"),
    lambda: one + 1,
    lambda: one + {"a": 1},
    lambda: one < {"a": 1},
    lambda: one < 3,
    lambda: hash(one),
    lambda: list(Counter(a="x").elements()),
    lambda: one.nothing,
):
    print(attempt(action))

letters = Counter()
for word in words:
    for letter in word:
        letters[letter] += 1
print(letters.most_common(3), letters == Counter("".join(words)))
merged = sum((Counter(word) for word in words), Counter())
print(merged == letters, {**Counter(a=1)}, [*Counter(a=1, b=2)], Counter(dict(a=1)) | Counter(a=2))


def generate():
    for i in range(5):
        print("asked after", seen)
        yield i % 2


seen = Counter()
seen.update(generate())
print(seen)
