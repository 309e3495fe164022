for n in (0, 7, -7, 255, 2**64, -2**64):
    print(bin(n), oct(n), hex(n), f"{n:b} {n:o} {n:x} {n:X} {n:#b} {n:#o} {n:#x} {n:,} {n:_}")
print(int("0b101", 0), int("0o17", 0), int("0xff", 0), int("1_000"), int(" -12 "), int("z", 36))
for bad in ("", "1__0", "0x", "12a", "0b2"):
    try:
        int(bad, 0)
    except ValueError as e:
        print(e)
