# /// script
# [tool.baton]
# title = "One shared dict"
# about = "Every thread counts into the same dict, so without the GIL its lock is in demand."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["totals"]
# threads = "THREADS"
# work = "per-thread"
# ///
from threading import Thread

THREADS = 4
STEPS = 80_000

totals = {}


def worker(totals, name):
    for i in range(STEPS):
        totals[name] = i


pool = [Thread(target=worker, args=(totals, k)) for k in range(THREADS)]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
