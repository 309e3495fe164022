a, b, c = 1, 2, 3
a, (b, c) = 1, (2, 3)
[d, e] = "xy"
f, *g = [1, 2, 3]
*h, i = "abc"
j, *k, l = range(5)
m, *n, o = (1, 2)
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
(p, *q), r = [1, 2, 3], 4
print(p, q, r)
x = y = z = [0]
x.append(1)
print(x, y, z is x)
for i, (s, t) in enumerate([(1, 2), (3, 4)]):
    print(i, s, t)
for first, *rest in [(1, 2, 3), "ab"]:
    print(first, rest)
i, lst = 0, [1, 2, 3]
i, lst[i] = 2, 9
print(i, lst)
lst[0], lst[-1] = lst[-1], lst[0]
print(lst, [*"ab", *(1,)], (*[1], 2), {*[1, 1]}, {**{"a": 1}})
d = {}
d["a"], d["b"] = 1, 2
print(d)
def f():
    return 1, 2
a, b = f()
print(a + b)
for bad in ((1,), (1, 2, 3), [1, 2, 3], "abc", {1: 2}, 5, None, {1, 2, 3}):
    try:
        a, b = bad
        print(a, b)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
try:
    a, b = iter([1, 2, 3])
except ValueError as e:
    print(e)
try:
    a, b = (x for x in [1])
except ValueError as e:
    print(e)
