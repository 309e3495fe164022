# A thread that takes a lock again as soon as it let it go, for two seconds at most, and one that wants it now and then.
# Prints how long the polite one waits, in microseconds.
from threading import Lock, Thread
from time import perf_counter
import baton

HOLD = 0.0002
OUTSIDE = False
SECONDS = 0.8

gate = Lock()
stop = [False]
waits = []


def hog():
    end = perf_counter() + 2
    while not stop[0] and perf_counter() < end:
        with gate:
            baton.cpu(HOLD)
        if OUTSIDE: baton.cpu(HOLD)


def polite():
    end = perf_counter() + SECONDS
    while perf_counter() < end:
        start = perf_counter()
        gate.acquire()
        waits.append((perf_counter() - start) * 1e6)
        gate.release()
        baton.io(0.001)
    stop[0] = True


pool = [Thread(target=hog), Thread(target=polite)]
for thread in pool: thread.start()
for thread in pool: thread.join()
waits.sort()
for p in (50, 99):
    print("polite_wait_p" + str(p), waits[min(len(waits) - 1, int(round(p / 100 * (len(waits) - 1))))])
