print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate(["x"], start=-1)), list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])))
print(list(map(lambda x: x * 2, [1, 2])), list(map(lambda x, y: x + y, [1, 2], [10, 20, 30])), list(map(str, range(3))))
print(list(filter(None, [0, 1, "", "a", None])), list(filter(lambda x: x > 1, [1, 2, 3])), list(reversed([1, 2])), list(reversed("ab")))
print(sum([1, 2]), sum([], 5), sum([[1], [2]], []), sum(x for x in range(4)), sum([0.1] * 3), sum([1, 2], start=10), sum((1.5, 2)))
print(min(3, 1, 2), max("b", "a"), min([5, 2]), max([], default=0), min("abc", key=lambda c: -ord(c)), max([1, 5, 3], key=lambda x: -x), min(1, 2.0), max((1, 2), (1, 3)))
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 2 for x in range(5)), all(x < 5 for x in range(5)))
print(sorted([3, 1, 2]), sorted("bca"), sorted([1, 2, 3], reverse=True), sorted([-3, 1, 2], key=abs), sorted({2: 0, 1: 0}), sorted([True, 0.5, 2]))
it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "end"))
try:
    next(it)
except StopIteration as e:
    print("stop", e.args, e.value)
print(list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", range(2))), [a + b for a, b in zip([1], [2])], list(zip("ab", [1, 2], strict=True)))
try:
    list(zip("abc", [1], strict=True))
except ValueError as e:
    print(e)
try:
    list(zip("a", [1, 2], strict=True))
except ValueError as e:
    print(e)
print(divmod(17, 5), divmod(-17, 5), divmod(7.5, 2), round(3.7), round(-3.5), round(3.14159, 3), round(1234, -2), abs(-3), abs(-2.5), abs(True))
e = enumerate("abc")
print(next(e), list(e), list(e))
z = zip([1, 2], [3, 4])
print(iter(z) is z, next(z), list(z))
n = iter(int, 1) if False else iter([5])
print(list(n), list(n))
g = map(lambda x: 10 // x, [1, 0])
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print([*map(len, ["a", "bb"])], [*filter(str.isdigit, "a1b2")], max(map(len, ["a", "bbb"])), list(map(max, [1, 5], [3, 2])))
count = 0
def tick():
    global count
    count += 1
    return count
print(list(iter(tick, 4)))
