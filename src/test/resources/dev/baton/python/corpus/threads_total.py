# /// script
# [tool.baton]
# title = "Four workers, one total"
# ///
from threading import Thread
import baton

totals = {}

def worker(name, n):
    total = 0
    for i in range(n):
        total += int(i ** 0.5)
    totals[name] = total

WORKERS = 4
pool = [Thread(target=worker, args=(k, 2_000)) for k in range(WORKERS)]
for p in pool: p.start()
for p in pool: p.join()
