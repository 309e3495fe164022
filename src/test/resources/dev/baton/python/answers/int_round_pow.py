for n in (15, 25, 35, -15, 1250):
    print(round(n, -1), round(n, -2), round(n), round(n, 2))
print(pow(3, 4, 5), pow(2, -1, 7), 2 ** -2, 0 ** 0, (-2) ** 3, (-8) ** 2)
try:
    pow(2, -1, 4)
except ValueError as e:
    print(e)
try:
    0 ** -1
except ZeroDivisionError as e:
    print(e)
