r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, list(r), r.index(8), r.count(5), r.count(6))
print(range(5), range(0), list(range(5, 0, -2)), range(1, 1) == range(5, 5), range(0, 3) == range(0, 3, 1), range(0, 4, 3) == range(0, 5, 3))
print(r.start, r.stop, r.step, list(reversed(r)), sum(range(101)), max(range(10)), tuple(range(3)), bool(range(0)))
print(hash(range(3)) == hash(range(3)), 3.0 in range(5), 3.5 in range(5), "a" in range(3), True in range(2), list(range(True, 3)))
print(range(10)[2:8:2], range(10)[::-1], range(0, -10, -3)[1], range(10)[-3:], len(range(-5, 5)), -3 in range(0, -10, -3))
for bad in ((), (1, 2, 0), ("a",), (1.5,), (1, 2, 3, 4)):
    try:
        print(range(*bad))
    except Exception as e:
        print(type(e).__name__, e)
for i in range(3):
    i = 10
print(i)
