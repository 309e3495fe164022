# on ideal
# with cores 3 4
import threading
from threading import Thread
class K: pass
def look(n):
    for _ in range(20 * n): pass
    m = threading.main_thread()
    seen.append((n, id(m), [id(K()) for _ in range(3)], threading.enumerate()[0] is m))
seen = []
pool = [Thread(target=look, args=(k,)) for k in (1, 2, 4)]
for p in pool: p.start()
own = [K() for _ in range(90)]
for i in range(1500): pass
me = threading.current_thread()
print(id(me), id(K()))
for p in pool: p.join()
print(seen)
