from multiprocessing.pool import ThreadPool

seen = []


def square(x):
    seen.append(x)
    return x * x


def fail(x):
    raise ValueError(x)


if __name__ == "__main__":
    with ThreadPool(3) as pool:
        print(pool.map(square, range(6)), sorted(seen))
        print(pool.apply(lambda a: a + 1, (1,)), list(pool.imap(square, [7, 8])))
        try:
            pool.map(fail, [1])
        except ValueError as error:
            print(repr(error), error.__cause__)
        print(pool)
