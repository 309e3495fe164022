for s in ("a'b", 'a"b', "a'b\"c", "tab\tnew\nret\r", "\\", "\x00\x7f\x80", "é", "\u2028", "😀", "\ud800"):
    print(repr(s))
print(ascii("é😀"), "\N{BULLET}", "\101", r"\n", "a" "b", len("😀"), ord("😀"), chr(128512))
