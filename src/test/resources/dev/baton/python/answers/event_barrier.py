from threading import Barrier, BrokenBarrierError, Event, Thread
e = Event(); print(e.is_set(), e.wait(0.01)); e.set(); print(e.wait(), e.is_set()); e.clear(); print(e.is_set())
seen = []
def waiter(): e.wait(); seen.append("released")
ts = [Thread(target=waiter) for _ in range(3)]
for t in ts: t.start()
e.set()
for t in ts: t.join()
print(seen)
b = Barrier(3, action=lambda: seen.append("action")); order = []
def meet(): order.append(b.wait())
ts = [Thread(target=meet) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(order), seen[-1], b.parties, b.n_waiting, b.broken)
b2 = Barrier(2, timeout=0.01)
try:
    b2.wait()
except BrokenBarrierError as err:
    print(type(err).__name__, b2.broken)
b2.reset(); print(b2.broken)
