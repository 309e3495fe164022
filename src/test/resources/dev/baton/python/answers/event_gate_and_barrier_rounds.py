import threading
import time
from time import perf_counter

log = []
start = threading.Event()
def racer(name, delay):
    start.wait()
    time.sleep(delay)
    log.append(name)
rs = [threading.Thread(target=racer, args=a) for a in (("tortoise", .05), ("hare", .02), ("snail", .08))]
for r in rs: r.start()
print("ready, set...", start.is_set())
start.set()
for r in rs: r.join()
for place, name in enumerate(log, 1):
    print(f"{place}. {name.title()}")

b = threading.Barrier(3, action=lambda: out.append("--- all here ---"))
out = []
def work(i):
    for step in range(2):
        time.sleep(i * .01)
        out.append(f"w{i} step {step}")
        b.wait()
ts = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(*out, sep="\n")
print(b.parties, b.n_waiting, b.broken)
def breaker():
    try:
        b.wait(timeout=.02)
    except threading.BrokenBarrierError:
        print("barrier broken", b.broken)
t = threading.Thread(target=breaker); t.start(); t.join()
b.reset(); print(b.broken)
begin = perf_counter(); time.sleep(.1); print(f"{perf_counter() - begin:.1f}s")
