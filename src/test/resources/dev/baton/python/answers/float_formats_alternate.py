# The # of a format specification keeps the decimal point of a float, and the zeros behind it for g.
for value in (1234567.891, 2.0, 0.0, 1e16, 5e-324, float("inf")):
    print(f"{value:#.0f} {value:#.0e} {value:#.0E} {value:#g} {value:#.1g} {value:#} {value:#.3} {value:#.0%}")
print(f"{1234.5:#,.0f}|{1234.5:#010.0f}|{-3.0:+#8.0f}|{7:#.0f}|{7:#x}")
print("%#.0f %#.0e %#g %#x" % (3, 3, 3, 30))
print(f"{123456789.0:,.0E} {1e10:_.0E} {1e10:020,.2E}")
