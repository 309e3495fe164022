import math
from concurrent.futures import ProcessPoolExecutor

PRIMES = [112272535095293, 112582705942171, 115280095190773, 1099726899285419, 97, 100]


def is_prime(n):
    if n < 2:
        return False
    if n % 2 == 0:
        return n == 2
    root = min(int(math.floor(math.sqrt(n))), 2000)
    for i in range(3, root + 1, 2):
        if n % i == 0:
            return False
    return True


def main():
    with ProcessPoolExecutor(max_workers=2) as executor:
        for number, prime in zip(PRIMES, executor.map(is_prime, PRIMES)):
            print("%d is prime: %s" % (number, prime))


if __name__ == "__main__":
    main()
