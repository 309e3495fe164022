print()
print(1, "a", None, [1, "b"], sep="-")
print("a", end="")
print("b", end="!\n")
print(*[1, 2, 3], sep=", ")
print("x", "y", sep="", end="\n\n")
print("a\tb\nc", repr("a\n"))
print("é日本😀", flush=True)
print([1.0, "é", 'it\'s', None, True, (1,), {"k": [1]}, {1}])
print(print("inner"))
print("", "", sep="|")
class S:
    def __str__(self):
        return "str"
    def __repr__(self):
        return "repr"
print(S(), [S()], (S(),), {S(): S()} if False else {1: S()}, f"{S()} {S()!r}", "%s %r" % (S(), S()), str(S()), repr(S()))
import sys
sys.stdout.write("written\n")
print("to stdout", file=sys.stdout)
