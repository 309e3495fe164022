# on 3.9 3.14 3.13t 3.14t ideal
# with cores 2 4
from functools import lru_cache
from threading import Thread
import sys
if hasattr(sys, "setswitchinterval"): sys.setswitchinterval(1e-6)
@lru_cache(maxsize=2)
def square(n):
    for _ in range(n % 4): pass
    return n * n
def work(n):
    try:
        for i in range(120):
            for _ in range((i * n) % 5): pass
            assert square((i * n) % 7) == ((i * n) % 7) ** 2
    except BaseException as e: failed.append(e)
    seen.append((n, square.cache_info()))
failed, seen = [], []
pool = [Thread(target=work, args=(k,)) for k in (3, 5, 8, 11)]
for p in pool: p.start()
for p in pool: p.join()
print(seen)
assert not failed and square.cache_info().currsize <= 5, failed
