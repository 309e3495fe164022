from threading import Timer
import time

log = []
first = Timer(0.05, log.append, args=["late"])
second = Timer(0.01, log.append, ["early"])
third = Timer(0.02, log.append, ["never"])
for t in (first, second, third):
    t.start()
third.cancel()
for t in (first, second, third):
    t.join()
print(log, first.is_alive())
named = Timer(0.001, lambda *a, **k: log.append((a, k)), args=(1, 2), kwargs={"x": 3})
named.start()
named.join()
print(log[-1], named.finished.is_set(), named.interval)
