import queue
import threading
import time

def producer(q, items):
    for item in items:
        q.put(item)
        time.sleep(0.002)
    q.put(None)

q = queue.Queue(maxsize=2)
out = []
def consumer(q, out):
    for item in iter(q.get, None):
        out.append(item ** 2)
        q.task_done()
p = threading.Thread(target=producer, args=(q, range(6)))
c = threading.Thread(target=consumer, kwargs={"q": q, "out": out})
p.start(); c.start()
p.join(); c.join()
print(out, q.empty(), q.qsize(), q.full(), q.maxsize)
pq = queue.PriorityQueue()
for prio, job in [(3, 'Low'), (1, 'High'), (2, 'Mid')]:
    pq.put((prio, job))
while not pq.empty():
    next_job = pq.get()
    print(f"Processing: {next_job[1]:<6}| priority {next_job[0]:03d}")
try:
    q.put_nowait(1); q.put_nowait(2); q.put_nowait(3)
except queue.Full:
    print("full!")
