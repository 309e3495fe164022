# on 3.12 3.13t 3.14t ideal
# with cores 1 2 4
from threading import Thread
import threading
class K: n = 0
def work(n):
    for i in range(40):
        for _ in range((i * n) % 7): pass
        work.count = work.count + 1
        K.n = K.n + 1
        work.count += 1
        if i % 5 == n % 5: setattr(work, "last", (n, i))
        other.__doc__ = str(n)
        seen.append((getattr(work, "last"), work.last, other.__doc__, K.n))
def other(): pass
def hook(n):
    def f(args): seen.append((n, str(args.exc_value)))
    return f
def fails(n):
    for _ in range(n * 100): pass
    threading.excepthook = hook(n)
    for _ in range(n * 50): pass
    from concurrent.futures import ThreadPoolExecutor
    raise ValueError(n)
work.count = 0
work.last = None
seen = []
pool = [Thread(target=work, args=(k,)) for k in (3, 5, 7, 8)] + [Thread(target=fails, args=(k,)) for k in (3, 5, 7, 8)]
for p in pool: p.start()
for p in pool: p.join()
print(work.count, K.n, seen)
