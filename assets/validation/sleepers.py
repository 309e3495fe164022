# A hundred waits of ten milliseconds, split among threads. Prints the wall time.
from threading import Thread
from time import perf_counter, sleep

M = 100
THREADS = 10


def part(n):
    for _ in range(n): sleep(0.01)


start = perf_counter()
pool = [Thread(target=part, args=(M // THREADS,)) for _ in range(THREADS)]
for thread in pool: thread.start()
for thread in pool: thread.join()
print("wall", perf_counter() - start)
