print("{} {}".format(1, "a"), "{1} {0}".format("a", "b"), "{x} {y!r}".format(x=1, y="s"), "{{}} {{{}}}".format(5))
print("{:>5}|{:<5}|{:^5}|{:*^7}".format("a", "b", "c", "d"), "{:05d} {:+d} {:,}".format(42, 42, 1234567))
print("{0[1]} {1[k]} {2.real}".format([1, 2], {"k": "v"}, 7), "{:{}}|".format("a", 5), "{:{w}.{p}f}".format(3.14159, w=8, p=2))
print("{0!r:>6}".format("ab"), "{!s}".format(5), "{!a}".format("é"), "{:d}%".format(50), "{a[0]}{a[-1]}".format(a={"-1": 1, 0: 2}))
print("{x} {y}".format_map({"x": 1, "y": 2}), "{:%}".format(0.25), "{:.3%}".format(0.12345), "{:e}".format(12345.678))
class P:
    x = 3
    def __format__(self, spec):
        return "P<" + spec + ">"
    def __str__(self):
        return "strP"
print("{}|{:abc}|{!s:>6}|{0.x}".format(P(), P(), P()) if False else "{0}|{0:abc}|{0!s:>6}|{0.x}".format(P()))
print(format(3.14159, ".2f"), format(42), format("a", ">3"), format(True, "d"), format(255, "#x"))
