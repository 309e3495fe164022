# /// script
# [tool.baton]
# title = "Native code that lets go"
# about = "The same work in C: with the GIL released it runs on every core, with the GIL kept it does not."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# threads = "THREADS"
# work = "per-thread"
# ///
from threading import Thread
import baton

THREADS = 4
KEEPS_THE_LOCK = False


def worker():
    for _ in range(5):
        baton.cpu(0.0005)
        if KEEPS_THE_LOCK:
            baton.native_held(0.004)
        else:
            baton.native(0.004)


pool = [Thread(target=worker) for _ in range(THREADS)]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
