print(f"{42:5}|{42:<5}|{42:^5}|{42:>5}|{42:05}|{42:+}|{42: }|{-42:05}|{42:*^7}|{42:x}|{42:c}|{1234567:,}|{255:#06x}")
print(f"{'abc':5}|{'abc':>5}|{'abc':^5}|{'abc':.2}|{'abc':*<6}|{'abc':s}|{True:5}|{True}|{None}|{[1]!s:>5}")
for v, s in ((3.5, "d"), ("a", "d"), (1, "q"), ("a", "+"), (1.0, "x"), ("x", "=5"), ([], "5")):
    try:
        print(format(v, s))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
