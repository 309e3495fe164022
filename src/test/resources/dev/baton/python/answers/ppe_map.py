from concurrent.futures import ProcessPoolExecutor, as_completed


def square(x):
    return x * x


def add(a, b=0):
    return a + b


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as executor:
        print(list(executor.map(square, range(6))))
        print(list(executor.map(square, range(7), chunksize=3)))
        print(list(executor.map(add, [1, 2], [10, 20])))
        futures = [executor.submit(add, i, b=1) for i in range(4)]
        print(sorted(future.result() for future in as_completed(futures)))
        print(futures[0].done(), futures[0].exception())
    try:
        executor.submit(square, 1)
    except RuntimeError as error:
        print(error)
    for wrong in (lambda: ProcessPoolExecutor(0), lambda: ProcessPoolExecutor(1, initializer=1)):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)
