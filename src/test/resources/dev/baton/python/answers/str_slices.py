s = "abcdefgh"
print(s[0], s[-1], s[2:5], s[:3], s[5:], s[::2], s[::-1], s[-3:], s[:-3], s[5:2], s[5:2:-1], s[100:], s[-100:2], s[1:7:3])
print(s[::-2], s[6::-2], s[:2:-1], s[-2:-6:-1], s[slice(1, 4)], s[slice(None, None, 3)])
print("a" < "b", "a" < "B", "abc" < "abd", "abc" < "abcd", "" < "a", "Z" < "a", "é" > "z", "😀" > "\uffff", "a" == "a", "a" != "b")
print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "a" + "b" "c")
print(min("hello"), max("hello"), sorted("hello"), list("héé"), len("日本語"), "本" in "日本語", list(reversed("abc")))
for c in "a😀é":
    print(c, ord(c), repr(c), len(c))
print(chr(97), chr(8364), chr(128512), ord("€"))
print(repr("it's"), repr('say "hi"'), repr("it's \"both\""), repr("tab\t nl\n cr\r back\\ nul\0 \x7f \x80 \xa0 \u200b \ue000"), ascii("é€😀"))
print("multi" """ple
lines""", r"raw\n", "\x41\u0042\U00000043\N{BULLET}", "\101\7".encode if False else "")
try:
    s[20]
except IndexError as e:
    print(e)
try:
    s["a"]
except TypeError as e:
    print(e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
