from threading import Event, Thread

event = Event()
print(event.is_set(), event.wait(0), event.wait(0.01))
log = []


def worker(n):
    log.append(event.wait())


pool = [Thread(target=worker, args=(n,)) for n in range(3)]
for t in pool:
    t.start()
print(log)
event.set()
for t in pool:
    t.join()
print(log, event.is_set(), event.wait(), event.wait(5))
event.clear()
print(event.is_set())
print(repr(event).split(": ")[1], repr(event).split(" at ")[0])
event.set()
print(repr(event).split(": ")[1])
try:
    event.wait("soon")
except TypeError:
    print("already set" if False else "TypeError")
else:
    print("set, so nobody looks at the timeout")
