# on 3.14 3.14t
# with cores 1 2 4
from threading import Thread
import threading
from concurrent import interpreters
q = interpreters.create_queue()
one, two = interpreters.create(), interpreters.create()
SCRIPT = """
for k in range({n}): k * k
"""
def call(which, n):
    which.prepare_main(q=q)
    which.exec(SCRIPT.format(n=n) + "q.put(1)\n" + SCRIPT.format(n=n // 2))
for n in (3000, 7123):
    pool = [Thread(target=call, args=(w, n + 501 * i)) for i, w in enumerate((one, two))]
    for p in pool: p.start()
    a = b = c = d = 0
    while q.empty(): a += 1
    while q.qsize() < 2:
        b += 1
        for _ in range(b % 7): pass
    while one.is_running(): c += 1
    while two.is_running():
        d += 1
        for _ in range(d % 11): pass
    while threading.active_count() > 1: d += 1
    q.get(), q.get()
    print(a, b, c, d, len(interpreters.list_all()))
one.close()
print(len(interpreters.list_all()))
