x = "outer"
print([x for x in range(3)], x, {x: y for x in "ab" for y in "cd"}, [(i, j) for i in range(3) for j in range(i) if j != 1])
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
def f():
    n = 10
    return [n + k for k in range(3)], {n: k for k in range(2)}, list(n * k for k in range(2))
print(f())
class C:
    items = [1, 2]
    double = [i * 2 for i in items]
print(C.double, [y := 5, y ** 2], y, any((hit := n) > 3 for n in range(10)), hit)
print([[c for c in row] for row in ("ab", "cd")], [*map(str, (i for i in range(3)))], sum(i * i for i in range(5)))
