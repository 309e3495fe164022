s = "  Hello World  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), "xxhixx".strip("x"), "abcba".strip("ab"))
print("hello world".title(), "HELLO".lower(), "hello".upper(), "hELLO".capitalize(), "Hello".swapcase(), "straße".upper(), "ß".casefold())
print("abc".center(9, "*"), "abc".ljust(6, "."), "abc".rjust(6), "42".zfill(5), "-42".zfill(5), "a\tb".expandtabs(4))
