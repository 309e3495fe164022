# on 3.14 3.14t
# with cores 2 3
from concurrent import interpreters
from threading import Thread
factor = 3
def work(n):
    for k in range(n): k * k
    return n * factor
def call(which, n): results.append(which.call(work, n))
if __name__ == "__main__":
    results, looks = [], 0
    pool = [Thread(target=call, args=(interpreters.create(), n)) for n in (301, 707)]
    for p in pool: p.start()
    while any(p.is_alive() for p in pool): looks += 1
    print(looks, results)
