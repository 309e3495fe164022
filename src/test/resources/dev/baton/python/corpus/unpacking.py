def swap(a, b, c, d):
    a, b = b, a
    a, b, c = c, b, a
    a, b, c, d = d, c, b, a
    (a, b), c = (b, c), a
    first, *middle, last = d
    *init, tail = d
    [x, y] = d
    x = y = z = d
    x, = d
    a.b, a["c"], a[1:2] = d
    return first, middle, last, init, tail, x, y, z
