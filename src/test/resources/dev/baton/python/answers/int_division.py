for a in (7, -7, 0, 1):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, divmod(a, b), a / b)
big = 10 ** 30
print(big // 7, big % 7, -big // 7, -big % 7, big // -7, big % -7)
print(divmod(-big, 10 ** 15 + 1))
print((2 ** 63) // -1, -(2 ** 63) // -1, (-(2 ** 63)) % -1)
print(7 // True, True + True, -True)
