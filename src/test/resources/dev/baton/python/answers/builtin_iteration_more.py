print(list(enumerate("ab", 1)), list(zip([1, 2, 3], "ab")), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x % 2, range(6))), list(reversed([1, 2])), list(map(int, "123")))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
z = zip([1, 2], [3, 4]); print(next(z), list(z), list(z))
a, b = zip(*[(1, "x"), (2, "y")]); print(a, b)
m = map(str, [1]); print(next(m)); 
try:
    next(m)
except StopIteration as e:
    print(repr(e))
print(sorted([3, 1], reverse=True), list(range(3)) == [*range(3)], dict(zip("ab", range(2))), [x for x in reversed("abc")], sum(map(len, ["a", "bb"])))
