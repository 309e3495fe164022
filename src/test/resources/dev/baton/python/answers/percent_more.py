print("%d %s %r %5.2f %05d %x %o %e %c %%" % (1, "a", "b", 3.14159, 42, 255, 8, 12345.678, "z"))
print("%(a)s-%(b)d" % {"a": 1, "b": 2}, "%s" % (1,), "%s" % [1, 2], "%-5s|%5s|" % ("a", "b"), "%+d % d" % (3, 4), "%.3s" % "abcdef", "%*d" % (5, 42))
for f, a in (("%d", "x"), ("%s %s", 1), ("%s", (1, 2)), ("%q", 1), ("%(a)s", 1)):
    try:
        print(f % a)
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
