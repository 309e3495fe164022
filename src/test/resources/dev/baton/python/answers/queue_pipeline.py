from queue import Queue, Empty
from threading import Thread
import time

raw, cooked = Queue(maxsize=3), Queue()
DONE = object()


def produce():
    for n in range(12):
        raw.put(n)
    raw.put(DONE)


def cook():
    while (item := raw.get()) is not DONE:
        cooked.put(item + 100)
    cooked.put(DONE)


threads = [Thread(target=produce), Thread(target=cook)]
for t in threads:
    t.start()
out = []
while (item := cooked.get()) is not DONE:
    out.append(item)
for t in threads:
    t.join()
print(out)
begin = time.monotonic()
try:
    cooked.get(timeout=0.05)
except Empty:
    waited = time.monotonic() - begin
    print(0.05 <= waited < 0.5)
