from concurrent.futures import ProcessPoolExecutor


def fail(x):
    raise ValueError(f"bad {x}")


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        future = executor.submit(fail, 1)
        error = future.exception()
        print(repr(error), type(error.__cause__).__name__, 'raise ValueError(f"bad {x}")' in str(error.__cause__))
        results = executor.map(fail, [1, 2])
        try:
            next(results)
        except ValueError as caught:
            print(caught)
        try:
            executor.submit(lambda: 1).result()
        except Exception as caught:
            print(type(caught).__name__)
