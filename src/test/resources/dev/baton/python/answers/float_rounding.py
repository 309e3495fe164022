for v in (0.5, 1.5, 2.5, -0.5, 2.675, 1e22, 123.456):
    print(round(v), round(v, 1), round(v, 2), round(v, -1), int(v), v.is_integer())
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, divmod(-7.5, 2), 1e300 * 1e10, -1e300 * 1e10)
