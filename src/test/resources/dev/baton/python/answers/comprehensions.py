print([x * y for x in range(3) for y in range(x)], [[j for j in range(i)] for i in range(3)], {x: [y for y in range(x)] for x in range(3)})
x = "outer"
print([x for x in range(3)], x, {x for x in "ab"} == {"a", "b"}, x)
print([(a, b) for a, b in [(1, 2), (3, 4)]], [a for a, *_ in [(1, 2, 3)]], [i for i in range(10) if i % 2 if i > 3])
n = 5
print([n * i for i in range(3)], [(lambda: i)() for i in range(3)], [f() for f in [lambda: k for k in range(3)]])
def scope():
    m = 10
    return [m + i for i in range(3)], {i: m for i in range(2)}, list(m * i for i in range(2)), [[m + i + j for j in range(2)] for i in range(2)]
print(scope())
class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
print(C.doubled)
print([y := 5, y ** 2], y, [last := i for i in range(4)], last)
if (length := len("abcd")) > 3:
    print("long", length)
data = [1, 2, 3, 4]
print([s for d in data if (s := d * d) > 4], s)
while (n := n - 1) > 2:
    print("n", n)
print(any((found := v) > 2 for v in data), found)
print(list(i for i in range(3)), sum(i for i in (1, 2)), [c for c in "a😀"], [*range(2)] + [i for i in ()], [None for _ in range(2)])
matrix = [[1, 2], [3, 4]]
print([list(r) for r in zip(*matrix)], [v for row in matrix for v in row], {v: i for i, row in enumerate(matrix) for v in row})
