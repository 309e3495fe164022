a, b, *c = [1, 2, 3, 4]; print(a, b, c)
*a, b = "xyz"; print(a, b)
a, (b, *c), d = 1, (2, 3, 4), 5; print(a, b, c, d)
[p, q] = {"k": 1, "l": 2}; print(p, q)
print([*range(3), *"ab"], (*[1], 2), {*[1, 1]}, {**{"a": 1}, "b": 2, **{"a": 3}})
for rhs in ([1], [1, 2, 3], 5):
    try:
        a, b = rhs
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    a, *b, c = [1]
except ValueError as e:
    print(e)
