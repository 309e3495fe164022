# Calls into C that let the GIL go or keep it. Prints the wall time.
from threading import Thread
from time import perf_counter
import baton

CALL = 0.0001
RELEASES = True
CALLS = 200
THREADS = 2

begun = {}
ended = {}


def part(k):
    begun[k] = perf_counter()
    for _ in range(CALLS // THREADS):
        if RELEASES: baton.native(CALL)
        else: baton.native_held(CALL)
    ended[k] = perf_counter()


pool = [Thread(target=part, args=(k,)) for k in range(THREADS)]
for thread in pool: thread.start()
for thread in pool: thread.join()
print("wall", max(ended.values()) - min(begun.values()))
