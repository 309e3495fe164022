# /// script
# [tool.baton]
# title = "The convoy"
# about = "One thread answers short requests among threads that compute: with the GIL every answer waits a turn."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# threads = "BUSY"
# work = "per-thread"
# ///
from threading import Thread
import baton

BUSY = 2
REQUESTS = 8


def compute():
    baton.cpu(0.04)


def serve():
    for _ in range(REQUESTS):
        with baton.request():
            baton.io(0.0005)
            baton.cpu(0.00005)


server = Thread(target=serve, name="server")
pool = [Thread(target=compute, name="busy-" + str(k)) for k in range(BUSY)]
for thread in pool + [server]:
    thread.start()
for thread in pool + [server]:
    thread.join()
