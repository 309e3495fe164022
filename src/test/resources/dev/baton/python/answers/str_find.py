s = "abracadabra"
print(s.find("bra"), s.rfind("bra"), s.find("x"), s.find("bra", 2), s.find("bra", -4), s.find("a", 1, 3), s.find(""))
print(s.index("cad"), s.rindex("a"), s.count("a"), s.count("ab"), s.count(""), s.count("a", 1), s.count("a", 1, 5))
print("aaaa".count("aa"), "abc".find("", 3), "abc".find("", 4), "abc".rfind(""), "abc".rfind("", 1, 2))
print(s.startswith("abra"), s.startswith(("x", "ab")), s.startswith("bra", 1), s.startswith(()), s.endswith("bra"))
print(s.endswith(("x", "ra")), s.endswith("abr", 0, -1), "abra" in s, "xyz" not in s, "" in s)
print(s.startswith("", 20), "".startswith(""), s.endswith("", 5))
try:
    s.index("zzz")
except ValueError as e:
    print(e)
try:
    s.rindex("zzz")
except ValueError as e:
    print(e)
t = "a😀b😀c"
print(t.find("b"), t.rfind("😀"), t.index("c"), t.count("😀"), len(t), t[1], t[2:4], t[::-1], t.find("😀", 2))
