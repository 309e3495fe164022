# A loop that computes, split among threads. Prints the wall time from the first start to the last end.
from math import sqrt
from threading import Thread
from time import perf_counter

WORK = "arith"
N = 300_000
THREADS = 2


def arith_work(a, b):
    t = 0
    for i in range(a, b):
        t = (t * 31 + i) & 0xffff
    return t


def sqrt_work(a, b):
    t = 0
    for i in range(a, b):
        t += int(sqrt(i))
    return t


def hash_work(a, b):
    t = 0
    for i in range(a, b):
        t += hash(int(i ** 0.5))
    return t


def is_prime(n):
    if n < 2: return False
    if n % 2 == 0: return n == 2
    d = 3
    while d * d <= n:
        if n % d == 0: return False
        d += 2
    return True


def primes_work(a, b):
    c = 0
    for i in range(a, b):
        if is_prime(i): c += 1
    return c


WORKS = {"arith": arith_work, "sqrt": sqrt_work, "hash": hash_work, "primes": primes_work}
work = WORKS[WORK]
begun = {}
ended = {}


def part(k):
    begun[k] = perf_counter()
    work(k * N // THREADS, (k + 1) * N // THREADS)
    ended[k] = perf_counter()


work(0, 2_000)
pool = [Thread(target=part, args=(k,)) for k in range(THREADS)]
for thread in pool: thread.start()
for thread in pool: thread.join()
print("wall", max(ended.values()) - min(begun.values()))
