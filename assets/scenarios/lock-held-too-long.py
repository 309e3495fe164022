# /// script
# [tool.baton]
# title = "A lock held too long"
# about = "The work that needs no lock is done inside it: cores without a GIL wait for a Lock instead."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["guard"]
# threads = "THREADS"
# work = "per-thread"
# ///
from threading import Lock, Thread
import baton

THREADS = 4
ROUNDS = 12
INSIDE = 0.0008
OUTSIDE = 0.0002

guard = Lock()
balance = 0


def worker():
    global balance
    for _ in range(ROUNDS):
        with guard:
            baton.cpu(INSIDE)
            balance += 1
        baton.cpu(OUTSIDE)


pool = [Thread(target=worker) for _ in range(THREADS)]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
print("balance", balance)
