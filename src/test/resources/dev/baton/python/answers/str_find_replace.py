s = "banana"
print(s.find("an"), s.rfind("an"), s.find("x"), s.index("na"), s.count("a"), s.count("ana"), s.count(""))
print(s.replace("a", "o"), s.replace("a", "o", 2), s.replace("", "-"), s.startswith("ba"), s.startswith(("x", "b")), s.endswith("na", 0, 4))
try:
    s.index("x")
except ValueError as e:
    print(e)
print("an" in s, "x" not in s, s.removeprefix("ba"), s.removesuffix("na"), s.removeprefix("x"))
