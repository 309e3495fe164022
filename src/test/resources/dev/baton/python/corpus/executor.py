from concurrent.futures import ThreadPoolExecutor, as_completed, wait

def task(n):
    return sum(i * i for i in range(n))

def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = {pool.submit(task, n): n for n in (10, 20, 30)}
        for future in as_completed(futures):
            n = futures[future]
            try:
                print(n, future.result())
            except Exception as error:
                print(n, "failed", error)
        results = list(pool.map(task, [1, 2, 3]))
    return results

if __name__ == "__main__":
    main()
