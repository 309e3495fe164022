# on 3.14 3.13t 3.14t ideal
# with cores 1 2 4
from threading import Thread
import sys
class Box: pass
shared, box = [], Box()
box.item = shared
seen = []
def keep(n):
    for i in range(60):
        x = box.item
        for _ in range(i * n % 9): y = x
        rows = [x, x]
        for _ in range(i * n % 5): pass
        x = y = rows = None
        for _ in range(i * n % 11): pass
        if i % 10 == n % 10: seen.append((n, sys.getrefcount(box.item)))
pool = [Thread(target=keep, args=(k,)) for k in (3, 5, 7, 8)]
for p in pool: p.start()
for k in range(20):
    for _ in range(30): pass
    seen.append(sys.getrefcount(shared))
for p in pool: p.join()
print(seen)
