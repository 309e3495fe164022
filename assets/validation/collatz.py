# The longest Collatz sequence below a limit. Prints the time.
from time import perf_counter

N = 3000


def collatz(a, b):
    best = 0
    bi = 0
    for i in range(a, b):
        n = i
        c = 1
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            c += 1
        if c > best:
            best = c
            bi = i
    return bi, best


start = perf_counter()
collatz(1, N)
print("time", perf_counter() - start)
