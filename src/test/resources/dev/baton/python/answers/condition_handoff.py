from threading import Condition, Thread
c, items, log = Condition(), [], []
def consumer():
    for _ in range(3):
        with c:
            c.wait_for(lambda: items)
            log.append(("got", items.pop(0)))
            c.notify_all()
def producer():
    for n in range(3):
        with c:
            items.append(n); log.append(("put", n)); c.notify_all()
            c.wait_for(lambda: not items)
ts = [Thread(target=consumer), Thread(target=producer)]
for t in ts: t.start()
for t in ts: t.join()
print(log)
with c: print(c.wait(timeout=0.01), c.wait_for(lambda: False, timeout=0.01), c.wait_for(lambda: 7))
for f in (c.notify, lambda: c.wait(0)):
    try:
        f()
    except RuntimeError as e:
        print(e)
