import queue
from queue import SimpleQueue
from threading import Thread

q = SimpleQueue()
print(q.empty(), q.qsize())
q.put(1)
q.put_nowait(2)
q.put(3, False, 5)
print(q.qsize(), q.get(), q.get_nowait(), q.get(timeout=1), q.empty())
for wrong in (q.get_nowait, lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get(True, -1)):
    try:
        wrong()
    except (queue.Empty, ValueError) as error:
        print(type(error).__name__, error)
got = []


def worker():
    for item in iter(q.get, None):
        got.append(item)


t = Thread(target=worker)
t.start()
for n in range(10):
    q.put(n)
q.put(None)
t.join()
print(got)
