import queue
from queue import Queue
from threading import Thread

q = Queue()
results = []


def worker():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        results.append(item * item)
        q.task_done()


pool = [Thread(target=worker) for _ in range(3)]
for t in pool:
    t.start()
for n in range(20):
    q.put(n)
q.join()
print(sorted(results), q.unfinished_tasks)
for _ in pool:
    q.put(None)
for t in pool:
    t.join()
print(q.qsize(), q.empty(), q.full())
try:
    q.task_done()
    q.task_done()
except ValueError as error:
    print(error)
small = Queue(maxsize=2)
small.put(1)
small.put_nowait(2)
print(small.full(), small.qsize(), small.maxsize)
for wrong in (
    lambda: small.put_nowait(3),
    lambda: small.put(3, False),
    lambda: small.put(3, timeout=0.01),
    lambda: small.put(3, True, -1),
    lambda: Queue().get_nowait(),
    lambda: Queue().get(block=False),
    lambda: Queue().get(timeout=0.01),
    lambda: Queue().get(timeout=-1),
):
    try:
        wrong()
    except (queue.Full, queue.Empty, ValueError) as error:
        print(type(error).__name__, error, error.args)
print(small.get(), small.get(), small.empty())
print(queue.Empty, queue.Full, issubclass(queue.Full, Exception))
