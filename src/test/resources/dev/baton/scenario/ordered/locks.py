# on 2.7 3.9 3.12 3.14 pypy
# with cores 1 2 3
from threading import Thread, Lock, RLock, Condition
import baton
lock, rlock, cond, seen = Lock(), RLock(), Condition(), []
def wait(n):
    for k in range(12):
        for _ in range(k * n % 9): pass
        with cond: cond.wait(0.00002 * n + 0.0000013 * k)
def hold(n):
    for k in range(12):
        with lock: baton.native(0.000011 * n)
        with rlock: baton.io(0.000013 * n)
        if lock.acquire(timeout=0.00001 * n): lock.release()
        if rlock.acquire(timeout=0.00001 * n): rlock.release()
pool = [Thread(target=f, args=(n,)) for f in (wait, hold) for n in (3, 5, 7)]
for p in pool: p.start()
n = 0
while n < 900 and any(p.is_alive() for p in pool):
    n += 1
    for _ in range(n % 5): pass
    seen.append(repr(cond)[-3:])
    for _ in range(n % 3): pass
    seen.append(repr(lock)[:9])
    for _ in range(n % 7): pass
    seen.append(repr(rlock)[:9])
    for _ in range(n % 4): pass
    seen.append((lock.locked(), hasattr(rlock, "locked") and rlock.locked()))
print(n, seen)
