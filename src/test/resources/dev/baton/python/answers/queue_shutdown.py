import queue
from queue import Queue, ShutDown
from threading import Thread

q = Queue()
got = []


def worker():
    try:
        while True:
            got.append(q.get())
            q.task_done()
    except ShutDown:
        got.append("shut down")


t = Thread(target=worker)
t.start()
for n in range(3):
    q.put(n)
q.join()
q.shutdown()
t.join()
print(got, q.is_shutdown)
for call in (q.get, q.get_nowait, lambda: q.put(1), lambda: q.put_nowait(1)):
    try:
        call()
    except ShutDown as error:
        print("ShutDown", error.args)
r = Queue(2)
r.put("a")
r.put("b")


def putter():
    try:
        r.put("c")
    except ShutDown:
        got.append("put refused")


p = Thread(target=putter)
p.start()
r.shutdown()
p.join()
print(got[-1], r.get(), r.get(), r.unfinished_tasks)
s = Queue()
s.put(1)
s.put(2)
s.shutdown(immediate=True)
print(s.qsize(), s.unfinished_tasks)
s.join()
try:
    s.get()
except ShutDown:
    print("nothing left")
