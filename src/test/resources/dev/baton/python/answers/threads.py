import threading
from threading import Lock, Thread
results = {}
def work(name, n=3):
    total = 0
    for i in range(n):
        total += i
    results[name] = total
threads = [Thread(target=work, args=(f"w{i}",), kwargs={"n": i * 10}) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()), [t.is_alive() for t in threads], [t.name for t in threads])
lock = Lock()
count = 0
def increment():
    global count
    for _ in range(100):
        with lock:
            count += 1
threads = [Thread(target=increment, name=f"inc-{i}") for i in range(3)]
print([t.name for t in threads], threads[0].daemon, threads[0].ident is None)
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count, lock.locked(), lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.001), lock.release(), lock.locked())
print(threading.current_thread().name, threading.current_thread() is threading.main_thread(), threading.active_count())
class Worker(Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.result = None
    def run(self):
        self.result = self.n * 2
w = Worker(21)
w.start()
w.join()
print(w.result, w.is_alive(), isinstance(w, Thread))
for f in (lambda: w.start(), lambda: Thread(target=work).join(), lambda: threading.current_thread().join(), lambda: lock.release(), lambda: Thread(5), lambda: Thread(foo=1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
d = Thread(target=lambda: None, daemon=True)
print(d.daemon, d.is_alive())
d.start()
d.join()
def names():
    print(threading.current_thread().name)
for n in (None, "custom"):
    t = Thread(target=names, name=n)
    t.start()
    t.join()
print(type(threading.get_ident()).__name__, threading.main_thread().name)
local_result = []
t = Thread(target=local_result.append, args=[5])
t.start()
t.join()
print(local_result)
