# /// script
# [tool.baton]
# title = "Counting primes"
# about = "Pure Python work that never waits: four threads test numbers for being prime."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["found"]
# threads = "THREADS"
# work = "total"
# ///
from threading import Thread

THREADS = 4
LIMIT = 40_000

found = {}


def is_prime(n):
    if n < 2:
        return False
    divisor = 2
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 1
    return True


def count(name, first):
    primes = 0
    for n in range(2 * first + 1, LIMIT, 2 * THREADS):
        if is_prime(n):
            primes += 1
    found[name] = primes


pool = [Thread(target=count, args=(k, k)) for k in range(THREADS)]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
print("odd primes below", LIMIT, "are", sum(found.values()))
