import threading
class BoundedBuffer:
    def __init__(self, size):
        self.items, self.size = [], size
        self.lock = threading.Lock()
        self.not_full = threading.Condition(self.lock)
        self.not_empty = threading.Condition(self.lock)
    def put(self, x):
        with self.not_full:
            self.not_full.wait_for(lambda: len(self.items) < self.size)
            self.items.append(x); self.not_empty.notify()
    def get(self):
        with self.not_empty:
            while not self.items: self.not_empty.wait()
            x = self.items.pop(0); self.not_full.notify()
            return x
buf = BoundedBuffer(2); got = []; lock = threading.Lock()
def produce(k):
    for i in range(4): buf.put((k, i))
def consume():
    for _ in range(4):
        x = buf.get()
        with lock: got.append(x)
ts = [threading.Thread(target=produce, args=(k,)) for k in "ab"] + [threading.Thread(target=consume) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(got))
c = threading.Condition()
try: c.notify()
except RuntimeError as e: print(e)
try: c.wait()
except RuntimeError as e: print(e)
with c: print(c.wait(timeout=.01), c.wait_for(lambda: False, timeout=.01), c.wait_for(lambda: 7))
