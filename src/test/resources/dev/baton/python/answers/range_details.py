r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], 5 in r, 6 in r, r.index(8), r.count(8), r == range(2, 18, 3) or "no", reversed(r).__next__(), r.start, r.stop, r.step)
print(list(range(5, 0, -2)), len(range(10, 0)), range(0) == range(5, 5), bool(range(0)), list(range(3))[::-1], sum(range(101)), max(range(5)), hash(range(3)) == hash(range(0, 3, 1)))
for f in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: r[10], lambda: range("a")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
