# /// script
# [tool.baton]
# title = "Deadlock"
# about = "Two threads take two locks in opposite order, and each waits for what the other holds."
# cores = 2
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["left", "right"]
# ///
from threading import Lock, Thread
import baton

left = Lock()
right = Lock()


def eat(first, second):
    with first:
        baton.io(0.001)
        with second:
            baton.cpu(0.001)


pool = [Thread(target=eat, args=(left, right)), Thread(target=eat, args=(right, left))]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
