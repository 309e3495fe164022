from concurrent.futures import ThreadPoolExecutor


def work(n):
    return values[n]


values = {1: "one"}
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(work, 1).result())
    pool.submit(work, 2).result()
