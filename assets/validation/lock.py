# Threads that share one lock, for a part of their time or for all of it. Prints the wall time.
from threading import Lock, Thread
from time import perf_counter
import baton

HOLD = 0.00001
OUTSIDE = 3
ROUNDS = 1000
THREADS = 2

gate = Lock()
begun = {}
ended = {}


def part(k):
    begun[k] = perf_counter()
    for _ in range(ROUNDS // THREADS):
        with gate:
            baton.cpu(HOLD)
        if OUTSIDE: baton.cpu(HOLD * OUTSIDE)
    ended[k] = perf_counter()


pool = [Thread(target=part, args=(k,)) for k in range(THREADS)]
for thread in pool: thread.start()
for thread in pool: thread.join()
print("wall", max(ended.values()) - min(begun.values()))
