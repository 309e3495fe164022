def mul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def identity(n): return [[int(i == j) for j in range(n)] for i in range(n)]
def power(m, n):
    r = identity(len(m))
    while n:
        if n & 1: r = mul(r, m)
        m = mul(m, m); n >>= 1
    return r
def det(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** c * m[0][c] * det([r[:c] + r[c + 1:] for r in m[1:]]) for c in range(len(m)))
print(mul([[1, 2], [3, 4]], [[5, 6], [7, 8]]), power([[1, 1], [1, 0]], 90)[0][1], det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]))
m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], [r[::-1] for r in m], sum(m, []), [max(r) for r in m], [[c for c in r if c % 2] for r in m])
for r in m: print(" ".join(f"{v:>4}" for v in r))
