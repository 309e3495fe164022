import threading
n, lock = 0, threading.Lock()
def add(times):
    global n
    for _ in range(times):
        with lock: n += 1
ts = [threading.Thread(target=add, args=(200,)) for _ in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
print(n)
class Counter:
    def __init__(self): self._v, self._l = 0, threading.RLock()
    def inc(self):
        with self._l: self._v += self.step()
    def step(self):
        with self._l: return 1
c = Counter()
ts = [threading.Thread(target=lambda: [c.inc() for _ in range(50)]) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(c._v)
