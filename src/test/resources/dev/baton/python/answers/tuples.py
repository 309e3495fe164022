t = (1, 2, 3, 2)
print(t.index(2), t.count(2), t.index(2, 2), t[0], t[-1], t[1:3], t[::-1], len(t), 3 in t)
print(t + (4,), (1,) * 3, (), (1,), (1, 2) == (1, 2), (1, 2) < (1, 2, 0), (2,) > (1, 9), hash((1, 2)) == hash((1, 2)))
print(hash((1, 2)), hash(()), hash((1, (2, 3.5), True)), hash((-1,)))
print(tuple("abc"), tuple([1, [2]]), tuple(x * x for x in range(3)), tuple({5: 6}))
a, b = 1, 2
a, b = b, a
print(a, b, {(1, 2): "x"}[1, 2], max((1, 5), (1, 7)), min([(2, "a"), (1, "z")]))
x = (1, [2])
x[1].append(3)
print(x)
x += (4,)
print(x, repr(("a",)), str((None, True)))
