# Quotients that lie on or beside the middle between two floats, and at the ends of their range.
top = 2**53
print((top + 1) / top, (top + 3) / top, (top + 2) / (top + 1), -(top + 1) / top, (top + 1) / -(top + 3))
for k in (0, 1, 2, 3, 5, 7):
    odd = (2**54 + k) * 10**30
    print(odd / 10**30, (odd + 1) / 10**30, (odd - 1) / 10**30, odd / 3, 7 / odd)
for k in (1, 2, 3, 5, 2**51 + 1, 2**52 + 1, 2**53 - 1):
    print(k / 2**1074, k / 2**1075, k / 2**1076, (2 * k + 1) / 2**1075, -k / (2**1075 - 1))
print(2**1023 / 1, (2**1024 - 2**970 - 1) / 1, 2**2000 / 2**1990, 10**400 / 10**399, 0 / 2**70, -(2**63) / 3, 5 / -(2**63))
for big in (2**1024, 2**1024 - 2**970):
    try:
        print(big / 1)
    except OverflowError as error:
        print(error)
