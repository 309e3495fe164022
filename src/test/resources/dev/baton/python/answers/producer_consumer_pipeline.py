from queue import Queue
from threading import Thread
def stage(f, inbox, outbox):
    while (item := inbox.get()) is not None:
        outbox.put(f(item))
    outbox.put(None)
a, b, c = Queue(), Queue(2), Queue()
ts = [Thread(target=stage, args=(lambda x: x + 1, a, b)), Thread(target=stage, args=(lambda x: x * 10, b, c))]
for t in ts: t.start()
for n in range(6): a.put(n)
a.put(None)
out = []
while (r := c.get()) is not None: out.append(r)
for t in ts: t.join()
print(out, a.qsize(), b.empty())
