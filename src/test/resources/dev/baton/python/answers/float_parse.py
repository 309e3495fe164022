for t in ("1.5", " 2e3 ", "-.5", "inf", "-Infinity", "nan", "1_0.5", "1e400"):
    print(float(t))
for bad in ("", "1.5.2", "e5", "0x1p3", "one"):
    try:
        float(bad)
    except ValueError as e:
        print(e)
print((0.1).as_integer_ratio())
