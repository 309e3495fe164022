# A loop that computes, split among processes or interpreters. Prints the wall time of the work, with or without that of
# their start.
import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor
from math import sqrt
from time import perf_counter

WORK = "arith"
N = 300_000
WORKERS = 2
MODE = "pool"
METHOD = "fork"
START = False


def arith_work(part):
    t = 0
    for i in range(part[0], part[1]):
        t = (t * 31 + i) & 0xffff
    return t


def sqrt_work(part):
    t = 0
    for i in range(part[0], part[1]):
        t += int(sqrt(i))
    return t


def is_prime(n):
    if n < 2: return False
    if n % 2 == 0: return n == 2
    d = 3
    while d * d <= n:
        if n % d == 0: return False
        d += 2
    return True


def primes_work(part):
    c = 0
    for i in range(part[0], part[1]):
        if is_prime(i): c += 1
    return c


WORKS = {"arith": arith_work, "sqrt": sqrt_work, "primes": primes_work}
work = WORKS[WORK]


def split(n, k):
    return [(i * n // k, (i + 1) * n // k) for i in range(k)]


def executor():
    if MODE == "interps":
        from concurrent.futures import InterpreterPoolExecutor
        return InterpreterPoolExecutor(WORKERS)
    return ProcessPoolExecutor(WORKERS, mp_context=mp.get_context(METHOD))


def nothing():
    pass


def by_executor():
    begun = perf_counter()
    with executor() as ex:
        if not START:
            list(ex.map(work, [(0, 100)] * WORKERS * 4))
            begun = perf_counter()
        list(ex.map(work, split(N, WORKERS)))
        ended = perf_counter()
    print("wall", (perf_counter() if START else ended) - begun)


def by_pool():
    begun = perf_counter()
    with mp.get_context(METHOD).Pool(WORKERS) as pool:
        if not START:
            pool.map(work, [(0, 10)] * WORKERS)
            begun = perf_counter()
        pool.map(work, split(N, WORKERS), 1)
        print("wall", perf_counter() - begun)


if __name__ == "__main__":
    if MODE == "inline":
        begun = perf_counter()
        for part in split(N, WORKERS):
            work(part)
        print("wall", perf_counter() - begun)
    elif MODE == "pool":
        by_pool()
    else:
        if METHOD == "forkserver":
            first = mp.get_context(METHOD).Process(target=nothing)
            first.start()
            first.join()
        by_executor()
