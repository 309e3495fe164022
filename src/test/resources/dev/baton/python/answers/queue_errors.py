import queue
q = queue.Queue(maxsize=2)
q.put(1); q.put(2); print(q.full(), q.qsize(), q.empty())
for f in (lambda: q.put(3, block=False), lambda: q.put_nowait(3), lambda: q.put(3, timeout=0.01), lambda: q.put(3, timeout=-1)):
    try:
        f()
    except (queue.Full, ValueError) as e:
        print(type(e).__name__, e)
print(q.get(), q.get())
for f in (lambda: q.get(block=False), q.get_nowait, lambda: q.get(timeout=0.01)):
    try:
        f()
    except queue.Empty as e:
        print(type(e).__name__)
q.task_done(); q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
q.join(); print("joined")
p = queue.PriorityQueue()
for item in ((3, "c"), (1, "a"), (2, "b")): p.put(item)
print([p.get() for _ in range(3)])
l = queue.LifoQueue()
for n in range(3): l.put(n)
print([l.get() for _ in range(3)])
