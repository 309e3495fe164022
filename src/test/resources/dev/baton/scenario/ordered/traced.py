# on 3.14t ideal
# with cores 3 4
from threading import Thread
error = ValueError("shared")
def bad(x): raise error
def depth(tb):
    k = 0
    while tb is not None:
        tb = tb.tb_next
        k += 1
    return k
def throw(n):
    for i in range(100):
        for _ in range(i * n % 7): pass
        try: sorted((1, 2), key=bad)
        except ValueError: pass
        try: next(map(bad, (1, 2)))
        except ValueError: pass
        error.with_traceback(None)
def look(n):
    got = []
    for i in range(400):
        for _ in range(i * n % 3): pass
        got.append(depth(error.__traceback__))
    seen.append(got)
seen = []
pool = [Thread(target=throw, args=(k,)) for k in (1, 2)] + [Thread(target=look, args=(k,)) for k in (2, 3)]
for p in pool: p.start()
for p in pool: p.join()
print(seen)
