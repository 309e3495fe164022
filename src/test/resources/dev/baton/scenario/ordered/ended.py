# on 3.13t 3.14t ideal
# with cores 3 4
from threading import Thread
def zero():
    for _ in range(400): pass
    return 0
def dies(n):
    yield 0
    for _ in range(200 + n): pass
    if n % 2: raise ValueError(n)
    1 // (n % 2)
class Steps:
    def __await__(self):
        for i in range(3):
            for _ in range(i * 9): pass
            yield i
async def inner():
    for _ in range(8): await Steps()
async def outer(c): return await c
async def numbers(n):
    for i in range(4):
        for _ in range(60 + n): pass
        if i == 3 and n % 2: 1 // 0
        yield i
seen, errors = [], (RuntimeError, ValueError, ZeroDivisionError, StopIteration, StopAsyncIteration)
its = [iter(zero, 0), iter(zero, 0), *map(dies, range(5))]
waits, steps = [inner() for _ in range(4)], [numbers(n) for n in range(4)]
def ask(r, f, *arguments):
    try: r.append(f(*arguments))
    except errors as e: r.append(repr(e))
def look(n):
    r = []
    for it in its:
        for i in range(15):
            for _ in range(i * n % 5): pass
            if hasattr(it, "gi_running"): r.append(it.gi_running)
            if n == 2: ask(r, next, it)
            else:
                try:
                    for x in it:
                        r.append(x)
                        break
                except errors as e: r.append(repr(e))
    for c in waits:
        for i in range(8):
            for _ in range(i * n % 7): pass
            o = outer(c)
            ask(r, o.send, None)
            ask(r, o.send, None)
    for g in steps:
        for i in range(6):
            for _ in range(i * n % 5): pass
            ask(r, g.__anext__().send, None)
        if n == 2: ask(r, g.aclose().send, None)
    seen.append(r)
pool = [Thread(target=look, args=(k,)) for k in (1, 2, 3)]
for p in pool: p.start()
for p in pool: p.join()
print(seen)
