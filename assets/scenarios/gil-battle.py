# /// script
# [tool.baton]
# title = "The battle for the old lock"
# about = "Python 2.7 counts instructions instead of time: woken threads come too late, and four cores do less than one."
# cores = 4
# python = ["2.7", "3.14"]
# seed = 1
# threads = "THREADS"
# work = "per-thread"
# ///
from threading import Thread

THREADS = 3


def compute():
    total = 0
    for i in range(20_000):
        total += i * i
    return total


pool = [Thread(target=compute) for _ in range(THREADS)]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
