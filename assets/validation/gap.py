# A thread that wants to tick every millisecond beside one long call. Prints the longest gap between ticks and how long
# the call took, in milliseconds.
from threading import Thread
from time import perf_counter
import baton

CALL = "pyloop"
LENGTH = 0.1

stop = [False]
gaps = []


def ticker():
    last = perf_counter()
    while not stop[0]:
        baton.io(0.001)
        now = perf_counter()
        gaps.append((now - last) * 1e3)
        last = now


def pyloop():
    x = 0
    for i in range(4_000_000): x += i


thread = Thread(target=ticker)
thread.start()
baton.io(0.02)
start = perf_counter()
if CALL == "pyloop": pyloop()
elif CALL == "sleep": baton.io(LENGTH)
else: baton.native_held(LENGTH)
took = (perf_counter() - start) * 1e3
stop[0] = True
thread.join()
print("max_gap_other_thread", max(gaps))
print("call_duration", took)
