# /// script
# [tool.baton]
# title = "Waiting together"
# about = "Each thread asks a slow server again and again: while it waits, it needs no lock."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["pages"]
# threads = "THREADS"
# work = "per-thread"
# ///
from threading import Thread
import baton

THREADS = 4
REQUESTS = 6

pages = []


def fetch_all(name):
    for number in range(REQUESTS):
        with baton.request():
            baton.io(0.004)
            baton.cpu(0.0003)
        pages.append((name, number))


pool = [Thread(target=fetch_all, args=(k,)) for k in range(THREADS)]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
print(len(pages), "pages")
