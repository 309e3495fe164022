print(1, "a", None, [1.5], sep="-", end="!\n")
print(); print("", end=""); print("x", "y", sep=""); print("a\tb\\n"); print(*range(3), sep=", "); print(*[], "only", sep="|"); print("é😀")
import sys
print("to stderr", file=sys.stderr)
print("flushed", flush=True)
sys.stdout.write("written\n")
try:
    print("a", sep=1)
except TypeError as e:
    print(e)
try:
    print("a", wrong=1)
except TypeError as e:
    print(e)
class R:
    def __repr__(self): return "R!"
print(R(), [R()], {"k": R()}, f"{R()}", str(R()), "%s" % R())
