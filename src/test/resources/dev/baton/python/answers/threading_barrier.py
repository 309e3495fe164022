from threading import Barrier, BrokenBarrierError, Thread
import time

called = []
barrier = Barrier(3, action=lambda: called.append("action"))
places = []


def party():
    for _ in range(4):
        places.append(barrier.wait())


pool = [Thread(target=party) for _ in range(3)]
for t in pool:
    t.start()
for t in pool:
    t.join()
print(sorted(places), called, barrier.parties, barrier.n_waiting, barrier.broken)
try:
    barrier.wait(0.01)
except BrokenBarrierError as error:
    print("broken", repr(error), barrier.broken)
try:
    barrier.wait()
except BrokenBarrierError:
    print("still broken")
barrier.reset()
print(barrier.broken, repr(barrier).split(": ")[1])
results = []


def waiting():
    try:
        barrier.wait()
    except BrokenBarrierError as error:
        results.append(type(error).__name__)


def two():
    pair = [Thread(target=waiting) for _ in range(2)]
    for t in pair:
        t.start()
    while barrier.n_waiting < 2:
        time.sleep(0.001)
    return pair


pair = two()
barrier.abort()
for t in pair:
    t.join()
print(results, barrier.broken, barrier.n_waiting, repr(barrier).split(": ")[1])
barrier.reset()
pair = two()
barrier.reset()
for t in pair:
    t.join()
print(results, barrier.broken)


def bad():
    raise ValueError("no good")


single = Barrier(1, bad)
try:
    single.wait()
except ValueError as error:
    print(error, single.broken)
try:
    Barrier(0)
except ValueError as error:
    print(error)
quick = Barrier(2, timeout=0.01)
try:
    quick.wait()
except BrokenBarrierError:
    print("default timeout")
print(issubclass(BrokenBarrierError, RuntimeError))
