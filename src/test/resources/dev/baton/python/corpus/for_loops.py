def matrix(n):
    rows = []
    for i in range(n):
        row = []
        for j in range(n):
            if i == j:
                continue
            row.append(i * j)
        rows.append(row)
    return rows

def unpack(pairs):
    for (a, b), *rest in pairs:
        print(a, b, rest)
    for i, (x, y) in enumerate(pairs):
        print(i, x, y)
    for obj.attr in pairs: pass
    for d["k"] in pairs:
        pass
    for x in [1, 2, 3]: pass
    for x in (): pass
    for x in *pairs, 1: print(x)
