from multiprocessing import Pool


def divide(x):
    return 10 // x


if __name__ == "__main__":
    with Pool(2) as pool:
        try:
            pool.map(divide, [2, 0, 1])
        except ZeroDivisionError as error:
            print(error, type(error.__cause__).__name__)
        try:
            pool.apply(lambda: 1)
        except Exception as error:
            print(type(error).__name__)
        results = pool.imap(divide, [5, 0, 2])
        print(next(results))
        try:
            next(results)
        except ZeroDivisionError as error:
            print(error)
        print(next(results))
        try:
            next(results)
        except StopIteration:
            print("stop")
    for wrong in (lambda: Pool(0), lambda: Pool(1, initializer=3)):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)
