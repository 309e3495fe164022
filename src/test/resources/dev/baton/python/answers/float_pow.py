inf, nan = float("inf"), float("nan")
values = [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, inf, -inf, nan, 3.0, -3.0]
for a in values:
    row = []
    for b in values:
        try:
            row.append(a**b if a >= 0 or a != a or b != 0.5 and b != -0.5 or a == -inf else None)
        except (ZeroDivisionError, OverflowError) as error:
            row.append(str(error))
    print(a, row)


def roots(values):
    found = []
    for value in values:
        found.append(value**0.5)
    return found


print(roots([0.0, -0.0, 2.25, inf] * 500)[-4:], roots([4.0] * 500 + [-inf, nan, -0.0])[-3:])
