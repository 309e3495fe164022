import concurrent.futures
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

def fetch(url, delay):
    time.sleep(delay)
    if "bad" in url:
        raise ConnectionError(f"cannot reach {url}")
    return len(url)

URLS = {"http://python.org": .03, "http://bad.example": .01, "http://a.io": .02}
with ThreadPoolExecutor(max_workers=5) as executor:
    future_to_url = {executor.submit(fetch, url, d): url for url, d in URLS.items()}
    for future in concurrent.futures.as_completed(future_to_url):
        url = future_to_url[future]
        try:
            data = future.result()
        except Exception as exc:
            print('%r generated an exception: %s' % (url, exc))
        else:
            print('%r page is %d bytes' % (url, data))

def is_prime(n):
    if n < 2: return False
    if n % 2 == 0: return n == 2
    i = 3
    while i * i <= n:
        if n % i == 0:
            return False
        i += 2
    return True

PRIMES = [112272535, 115280095, 1099, 7, 2, 97]
with concurrent.futures.ThreadPoolExecutor(3, thread_name_prefix="calc") as executor:
    for number, prime in zip(PRIMES, executor.map(is_prime, PRIMES)):
        print('%d is prime: %s' % (number, prime))
f = executor.submit
try:
    f(print)
except RuntimeError as e:
    print(e)
