from concurrent.futures import ThreadPoolExecutor
import time


def slow(n):
    time.sleep((5 - n) * 0.005)
    return n * 10


with ThreadPoolExecutor(5) as pool:
    print(list(pool.map(slow, range(5))))
    print(list(pool.map(lambda a, b: a + b, [1, 2, 3], [10, 20])))
    results = pool.map(lambda n: 10 // n, [5, 2, 0, 1])
    try:
        for r in results:
            print(r)
    except ZeroDivisionError as error:
        print(error)
    print(list(pool.map(str, [])))
    try:
        list(pool.map(time.sleep, [0.1], timeout=0.01))
    except TimeoutError as error:
        print("timeout", error.args)
state = []
with ThreadPoolExecutor(1, initializer=state.append, initargs=("begun",)) as pool:
    print(sum(pool.map(abs, [-1, -2])), state)
    print(list(pool.map(abs, range(-4, 0), buffersize=2)))
