s = "hello World éÀ ß ǆ"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
print("it's they're x-ray 3rd".title(), "HELLO wORLD".capitalize(), "".upper(), "ÑANDÚ".lower())
for t in ("abc", "ABC", "aBc", "123", "abc1", "", " ", "a b", "Title Case", "Title case", "ß", "Ⅷ", "½", "²", "٣"):
    print(repr(t), t.isupper(), t.islower(), t.isdigit(), t.isalpha(), t.isalnum(), t.isspace(), t.istitle(),
          t.isdecimal(), t.isnumeric(), t.isascii(), t.isidentifier(), t.isprintable())
