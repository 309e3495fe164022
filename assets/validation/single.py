# One benchmark on one thread, warm. Prints its time.
from math import sqrt
from time import perf_counter

BENCH = "fib"


def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


class V(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, o): return V(self.x + o.x, self.y + o.y)


def b_fib(): fib(16)


def b_obj():
    a = V(0, 0)
    b = V(1, 2)
    for i in range(6000): a = a.add(b)


def b_dict():
    d = {}
    for i in range(15000): d[i & 1023] = d.get(i & 511, 0) + 1


def b_list():
    l = []
    for i in range(15000): l.append(i)
    s = 0
    for x in l: s += x


def b_str():
    l = []
    for i in range(6000): l.append('%d-%s' % (i, 'abc'))
    ''.join(l)


def b_gen():
    def g(n):
        for i in range(n): yield i
    sum(x * 2 for x in g(10000))


def b_float():
    x = 0.0
    for i in range(20000): x = x * 0.5 + i * 1.25


def b_comp():
    for _ in range(4): sorted([(-i) % 997 for i in range(2500)])


def b_exc():
    for i in range(5000):
        try: raise ValueError(i)
        except ValueError: pass


def b_sqrt():
    t = 0
    for i in range(30000): t += int(sqrt(i))


def b_arith():
    t = 0
    for i in range(30000): t = (t * 31 + i) & 0xffff


def is_prime(n):
    if n < 2: return False
    if n % 2 == 0: return n == 2
    d = 3
    while d * d <= n:
        if n % d == 0: return False
        d += 2
    return True


def b_prime():
    c = 0
    for i in range(3000):
        if is_prime(i): c += 1


def b_nested():
    m = [[i * j for j in range(100)] for i in range(10)]
    s = 0
    for _ in range(10):
        for row in m:
            for v in row: s += v


def b_gcobj():
    for _ in range(4): l = [[i] for i in range(4000)]


BENCHES = {
    "fib": b_fib, "obj": b_obj, "dict": b_dict, "list": b_list, "str": b_str, "gen": b_gen, "float": b_float,
    "comp": b_comp, "exc": b_exc, "sqrt": b_sqrt, "arith": b_arith, "prime": b_prime, "nested": b_nested,
    "gcobj": b_gcobj,
}
bench = BENCHES[BENCH]
bench()
start = perf_counter()
bench()
print("time", perf_counter() - start)
