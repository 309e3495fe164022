print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{x} {y:>4}".format(x=1, y=2), "{0[1]} {1[a]}".format([1, 2], {"a": 3}))
print("{:{}}|".format("x", 5), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{!r} {!s} {!a}".format("é", "é", "é"), "{{}}".format())
class P:
    x = 4
print("{0.x}".format(P()))
for bad in ("{", "}", "{0}", "{} {0}", "{x}", "{:d}"):
    try:
        print(bad.format("s"))
    except (ValueError, IndexError, KeyError) as e:
        print(type(e).__name__, e)
