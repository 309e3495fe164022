def update(x, o, d, i):
    x += 1; x -= 2; x *= 3; x /= 4; x //= 5; x %= 6; x **= 7
    x <<= 1; x >>= 2; x &= 3; x |= 4; x ^= 5; x @= o
    o.attr += 1
    o.a.b -= x
    d[i] += 1
    d[i][x] *= 2
    d[i:x] += [1]
    d[1:2] += [1]
    d[i::2] += [1]
    return x
