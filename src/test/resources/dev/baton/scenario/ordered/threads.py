# on 2.7 3.9 3.12 3.13t 3.14 3.14t ideal
# with cores 1 2 3 4
from threading import Thread, Lock
import threading, sys
def spin(n):
    for k in range(n): k * k
seen = []
def late(n):
    for k in range(n): k * k
    import queue
    q = queue.Queue()
    q.put(n)
    for k in range(n): k * k
    import concurrent.futures
    seen.append((n, len(threading.enumerate()), sys.version_info[0] > 2 and sys.getswitchinterval()))
    if hasattr(sys, "setswitchinterval"): sys.setswitchinterval(0.001 * (n % 10 + 1))
for n in (301, 707):
    pool = [Thread(target=spin, args=(n * k,)) for k in range(4)] + [Thread(target=late, args=(n * k + 1,)) for k in range(4)]
    for p in pool: p.start()
    a = b = 0
    while threading.active_count() > 3: a += 1
    while any(p.is_alive() for p in pool): b += 1
    print(a, b, sorted(seen))
