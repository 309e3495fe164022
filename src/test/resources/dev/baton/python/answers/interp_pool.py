from concurrent.futures import InterpreterPoolExecutor, as_completed

total = 0


def square(x):
    return x * x


def add(x):
    global total
    total += x
    return total


def fail(x):
    raise ValueError(f"bad {x}")


if __name__ == "__main__":
    with InterpreterPoolExecutor(max_workers=2) as executor:
        print(list(executor.map(square, range(6))))
        futures = [executor.submit(square, i) for i in range(4)]
        print(sorted(future.result() for future in as_completed(futures)))
        future = executor.submit(fail, 3)
        print(repr(future.exception()), type(future.exception().__cause__).__name__)
        print(executor.submit(lambda: "code only").result())
    with InterpreterPoolExecutor(max_workers=1) as executor:
        print([executor.submit(add, 5).result() for _ in range(3)], total)
    try:
        executor.submit(square, 1)
    except RuntimeError as error:
        print(error)
