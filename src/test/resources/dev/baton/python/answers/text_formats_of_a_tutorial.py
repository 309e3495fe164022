pi = 3.14159265358979
print(f"{pi:.3f} {pi:10.2f}| {pi:<10.1f}| {pi:^+12.4f}| {pi:e} {pi:g} {pi:%} {1e10:g} {12345.678:,.1f}")
print(f"{255:x} {255:#X} {255:b} {255:#010b} {255:o} {1234567:,} {1234567:_} {-42:05d} {42:+} {65:c}")
print("{0} {1} {0!r} {name:>{width}}".format("a", "b", name="n", width=5), "{[0]} {.real}".format([1], 3), "{{}}")
print("%5d|%-5d|%05d|%x|%s|%r|%.2f|%5.1f%%|%c" % (1, 2, 3, 255, "s", "r", 2.5, 99.5, "c"), "%(a)s-%(b)03d" % {"a": 1, "b": 2})
who = "world"; n = 3
print(f"{who=} {n*2=} {who!r:>10} {who.upper()} {'nested ' + f'{n}'} {n:>{n+2}} {'yes' if n else 'no'} {{literal}}")
print(f"{'left':<10}|{'mid':^10}|{'right':>10}|{'x':*^5}|{True:5}|{None!s:>6}|{[1,2]!s:10}|")
print("abc".center(11, "-"), "x".ljust(4) + "|", "7".zfill(3), "-7".zfill(4), "a,b,,c".split(","), " x y ".split(), "a-b-c".rsplit("-", 1), "k=v=w".partition("="))
print("Hello"[::-1], "Hello"[1:4], "hello world".title(), "swapCASE".swapcase(), "x".join("abc"), "mississippi".count("ss"), "abc".find("z"), "abcabc".rfind("c"), "aXbX".replace("X", "--", 1))
print("é".upper(), "ß".upper(), "naïve".encode if False else "", ord("A"), chr(8364), "tab\tq'uote\n", repr("tab\tq'uote\n"), "a" < "b", "Z" < "a")
print("{:>8}".format("é"), "{:,}".format(10**12), f"{10**20:e}", f"{0.1+0.2}", 1/3, 1e16, 1e-5, 123456789.0, float("inf"), -0.0, round(2.675, 2), round(1234, -2))
print(f"{'a' 'b'}", f'{"quotes inside"}', rf"\d{n}", """tri
ple""".splitlines(), "isdigit".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".istitle(), "abc".startswith(("x", "a")))
print(f"{3:q}")
