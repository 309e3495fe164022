for a in (7, -7, 0, 10**25, -10**25):
    for b in (2, -2, 3, -3, 10**20, -10**20):
        print(a, b, a // b, a % b, divmod(a, b))
