def sieve(n):
    flags = [True] * (n + 1); flags[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]: flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]
def factors(n):
    out, d = [], 2
    while n > 1:
        while n % d == 0: out.append(d); n //= d
        d += 1
    return out
def perfect(n): return n == sum(d for d in range(1, n) if n % d == 0)
def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]
def newton(x, eps=1e-12):
    g = x
    while abs(g * g - x) > eps: g = (g + x / g) / 2
    return g
print(sieve(60), factors(360), factors(9973), [n for n in range(2, 500) if perfect(n)], list(pascal(6)), newton(2), newton(144))
print([n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))], bin(37)[2:], sum(int(d) for d in str(2 ** 100)), 2 ** 200 % 1000007)
