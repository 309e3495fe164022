# /// script
# [tool.baton]
# title = "Eight hardware threads on four cores"
# about = "Two hardware threads share a core: the fifth to eighth thread add less than the first four."
# cores = 8
# smt_percent = 65
# python = ["3.14", "3.14t"]
# seed = 1
# threads = "THREADS"
# work = "per-thread"
# ///
from threading import Thread

import baton

THREADS = 6
pool = [Thread(target=baton.cpu, args=(0.01,)) for _ in range(THREADS)]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
