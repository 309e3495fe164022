print("a,b,,c".split(","), " a  b ".split(), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","))
print("one\ntwo\r\nthree\n".splitlines(), "one\ntwo".splitlines(True), "a-b-c".partition("-"), "abc".rpartition("-"))
print("-".join(["a", "b"]), "".join("abc"), ", ".join(str(n) for n in range(3)))
try:
    ",".join(["a", 1])
except TypeError as e:
    print(e)
try:
    "a".split("")
except ValueError as e:
    print(e)
