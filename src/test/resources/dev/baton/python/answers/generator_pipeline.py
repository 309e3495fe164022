def numbers(n):
    for i in range(n):
        print(f"  yield {i}"); yield i
def squares(it):
    for x in it: yield x * x
def evens(it): return (x for x in it if x % 2 == 0)
for v in evens(squares(numbers(5))): print(v)
def gen():
    try:
        while True:
            try:
                x = yield "ready"
                print("got", x)
            except ValueError as e: print("thrown", e)
    finally: print("closed")
g = gen(); print(next(g)); g.send(1); g.throw(ValueError("bad")); g.close()
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n); yield n
        n += 1
p = primes(); print([next(p) for _ in range(10)])
def chunks(xs, n):
    for i in range(0, len(xs), n): yield xs[i:i + n]
print(list(chunks("abcdefgh", 3)))
def window(it, n=2):
    it = iter(it); w = tuple(next(it) for _ in range(n)); yield w
    for x in it: w = w[1:] + (x,); yield w
print(list(window(range(5), 3)))
def sub():
    r = yield 1
    return r
def dele():
    r = yield from sub()
    print("sub returned", r); return "end"
d = dele(); next(d)
try: d.send("x")
except StopIteration as s: print(s.value)
def bad():
    yield 1
    raise StopIteration
list(bad())
