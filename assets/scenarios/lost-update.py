# /// script
# [tool.baton]
# title = "A lost update"
# about = "Reading, adding and writing back are three steps: another thread can come between them."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["counter"]
# threads = "THREADS"
# work = "per-thread"
# ///
from threading import Thread

THREADS = 4
STEPS = 60_000

counter = {"value": 0}


def worker():
    for _ in range(STEPS):
        counter["value"] += 1


pool = [Thread(target=worker) for _ in range(THREADS)]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
print("expected", THREADS * STEPS, "counted", counter["value"])
