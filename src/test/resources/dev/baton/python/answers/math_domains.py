import math

inf, nan = math.inf, math.nan
for function in (math.log, math.log2, math.log10, math.log1p, math.sin, math.cos, math.tan, math.sqrt, math.asin):
    for value in (0, 0.0, -0.0, -1, -1.0, -2.5, inf, -inf, nan, False):
        try:
            print(function.__name__, value, format(function(value), ".6g"))
        except (ValueError, OverflowError) as error:
            print(function.__name__, value, repr(error))
for a in (0.0, -0.0, 1.0, -1.0, -2.0, inf, -inf, nan):
    row = []
    for b in (0.0, 0.5, 1.0, -1.0, -3.0, inf, -inf, nan):
        try:
            row.append(math.pow(a, b))
        except ValueError as error:
            row.append(str(error))
    print(a, row)
