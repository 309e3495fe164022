# /// script
# [tool.baton]
# title = "Four private dicts"
# about = "Each thread fills a dict of its own: nothing is shared, so nothing should wait."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["a", "b", "c", "d"]
# threads = "THREADS"
# work = "per-thread"
# ///
from threading import Thread

THREADS = 4
STEPS = 100_000

a, b, c, d = {}, {}, {}, {}


def worker(own, steps):
    total = 0
    for i in range(steps):
        total += int(i ** 0.5)
        own[i & 7] = total


pool = [Thread(target=worker, args=([a, b, c, d][k % 4], STEPS)) for k in range(THREADS)]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
