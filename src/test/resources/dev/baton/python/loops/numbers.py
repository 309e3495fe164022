def primes(n):
    count = 0
    for k in range(2, n):
        d = 2
        while d * d <= k:
            if k % d == 0:
                break
            d += 1
        else:
            count += 1
    return count
def collatz(n):
    most = 0
    for start in range(1, n):
        n, steps = start, 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        most = max(most, steps)
    return most
def zero(n):
    t = 0
    for i in range(n, -3, -1):
        try:
            t += 100 // i
        except ZeroDivisionError:
            t += 1000
    return t
def gen(n):
    i = 0
    while i < n:
        yield i * i
        i += 1
def late(n):
    for i in range(n):
        if i == n - 1:
            return undefined_name
def unbound(n):
    for i in range(n):
        if i > n - 2:
            del i
            return i
class P:
    def __init__(self): self._v = 1; self.w = 0
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x
def props(n):
    p = P()
    for i in range(n):
        p.v += i
        p.w += p.v
    return p.w
def matrix(n):
    a = [[i * j + 1.0 for j in range(n)] for i in range(n)]
    b = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            s = 0.0
            for k in range(n):
                s += a[i][k] * a[k][j]
            b[i][j] = s
    return b[3][4], sum(map(sum, b))
print(primes(800), collatz(300), zero(50), sum(gen(300)), props(50), matrix(12))
for f in late, unbound:
    try:
        print(f(60))
    except NameError as e:
        print(type(e).__name__, e)
def nan():
    x = float("nan"); n = 0; y = 1.0
    for i in range(40):
        if x < y: n += 1
        if x != x: n += 2
        if y <= 1.0: n += 4
        if i < 10.5: n += 8
        y = y * -1.0
    return n, y, -0.0 + 0.0
print(nan())
print([x * 2.5 for x in range(40) if x > 3][-1], {k: k * k for k in range(20)}[7], {k % 5 for k in range(30)})
t = 0
for i in range(500):
    t += i * i
    if t > 100000: t -= 99999
print(t)
