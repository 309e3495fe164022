# on 2.7 3.12 3.14 pypy
# with cores 1 2
from threading import Thread
import time
class K:
    def __repr__(self):
        for _ in range(60): pass
        return "%.9f" % time.process_time() if hasattr(time, "process_time") else ""
def numbers():
    for k in range(60): yield k
def wait(n):
    for k in range(12): time.sleep(0.00002 * n)
seen = []
for n in (3, 5, 7): Thread(target=wait, args=(n,)).start()
for k in range(150):
    seen.append(str([K()]))
    x = []
    x[:] = numbers()
print(seen)
