# Threads that only compute: how long each has its turn is read off the run.
from threading import Thread
import sys
import baton

THREADS = 2
INTERVAL = 0.005
SECONDS = 0.4

if INTERVAL: sys.setswitchinterval(INTERVAL)
pool = [Thread(target=baton.cpu, args=(SECONDS,)) for _ in range(THREADS)]
for thread in pool: thread.start()
for thread in pool: thread.join()
