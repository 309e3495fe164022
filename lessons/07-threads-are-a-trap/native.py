# /// script
# [tool.baton]
# title = "The same work in native code"
# about = "A kernel that lets go of the lock while it computes."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# threads = "THREADS"
# work = "total"
# ///
import baton
from threading import Thread

THREADS = 4
SECONDS = 0.040


def compute(seconds):
    baton.native(seconds)


crew = [Thread(target=compute, args=(SECONDS / THREADS,)) for _ in range(THREADS)]
for member in crew:
    member.start()
for member in crew:
    member.join()
