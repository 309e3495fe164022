for op in ("1.0 / 0", "1.0 // 0", "1.0 % 0", "0 / 0", "divmod(1.0, 0.0)", "2 // 0", "2 % 0"):
    a, o = op, None
    try:
        if op == "1.0 / 0": 1.0 / 0
        elif op == "1.0 // 0": 1.0 // 0
        elif op == "1.0 % 0": 1.0 % 0
        elif op == "0 / 0": 0 / 0
        elif op == "divmod(1.0, 0.0)": divmod(1.0, 0.0)
        elif op == "2 // 0": 2 // 0
        else: 2 % 0
    except ZeroDivisionError as e:
        print(op, "->", e)
try:
    int(float("inf"))
except OverflowError as e:
    print(e)
try:
    int(float("nan"))
except ValueError as e:
    print(e)
try:
    2.0 ** 5000
except OverflowError as e:
    print(e)
