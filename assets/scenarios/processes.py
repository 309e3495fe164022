# /// script
# [tool.baton]
# title = "Four processes"
# about = "The first escape from the lock: each process has an interpreter, a lock and a memory of its own. Starting them and sending work costs."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# threads = "WORKERS"
# work = "total"
# ///
import time
from multiprocessing import Pool

WORKERS = 4
LIMIT = 400_000


def total_of_roots(part):
    first, last = part
    total = 0
    for i in range(first, last):
        total += int(i**0.5)
    return total


def parts(count):
    return [(i * LIMIT // count, (i + 1) * LIMIT // count) for i in range(count)]


if __name__ == "__main__":
    begun = time.perf_counter()
    with Pool(WORKERS) as pool:
        started = time.perf_counter()
        results = pool.map(total_of_roots, parts(WORKERS), chunksize=1)
        done = time.perf_counter()
    print("sum", sum(results))
    print("start", round((started - begun) * 1000, 1), "ms, work", round((done - started) * 1000, 1), "ms")
