table = str.maketrans({"a": "1", "b": None, "c": "xyz"})
print("abcabc".translate(table), "hello".translate(str.maketrans("el", "ip")))
print("a" * 3, 3 * "ab", "a" * -1, "abc" < "abd", "Z" < "a", "" < "a", max("hello"), min("hello"), sorted("hello"), list("abc"), "a" + "b")
print("x".join("ab"), "abc".encode if False else "no", "%s" % "é", len("日本"), "日本"[1], "日本".center(6, "-"))
try:
    "a" + 1
except TypeError as e:
    print(e)
try:
    "a" * "b"
except TypeError as e:
    print(e)
try:
    1 + "a"
except TypeError as e:
    print(e)
