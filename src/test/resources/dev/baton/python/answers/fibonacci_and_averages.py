from typing import Iterator, Optional, List

class Fibonacci:
    def __init__(self, limit: int) -> None:
        self.limit = limit
    def __iter__(self) -> Iterator[int]:
        self.a, self.b = 0, 1
        return self
    def __next__(self) -> int:
        if self.a > self.limit:
            raise StopIteration
        value = self.a
        self.a, self.b = self.b, self.a + self.b
        return value

def take(n, it):
    out: List[int] = []
    for _, x in zip(range(n), it):
        out.append(x)
    return out

def gen():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

print(list(Fibonacci(50)), take(12, gen()))
print(sum(x for x in Fibonacci(100) if x % 2 == 0), max(Fibonacci(99)), 21 in Fibonacci(30), tuple(Fibonacci(3)))

def averager():
    total, count, avg = 0.0, 0, None
    while True:
        term = yield avg
        if term is None: return (count, avg)
        total += term; count += 1; avg = total / count
c = averager(); next(c)
print(c.send(10), c.send(30), c.send(5))
try:
    c.send(None)
except StopIteration as s:
    print("result", s.value)
def grouper(res, key):
    while True:
        res[key] = yield from averager()
res = {}
for key, vals in {"a": [1, 2, 3], "b": [4.5]}.items():
    g = grouper(res, key); next(g)
    for v in vals: g.send(v)
    g.send(None)
print(res)
def flatten(xs):
    for x in xs:
        if isinstance(x, (list, tuple)): yield from flatten(x)
        else: yield x
print(list(flatten([1, [2, (3, 4, [5])], 6])), [*map(lambda p: p[0] * p[1], zip([1, 2], (3, 4)))])
next(iter([]))
