from multiprocessing import Pool


def square(x):
    return x * x


def add(a, b):
    return a + b


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(square, range(10)))
        print(pool.map(square, [], chunksize=3))
        print(pool.map(square, range(5), chunksize=2))
        print(pool.starmap(add, [(1, 2), (3, 4)]))
        print(list(pool.imap(square, range(4))))
        print(sorted(pool.imap_unordered(square, range(4), chunksize=2)))
        print(pool.apply(add, (5, 6)), pool.apply(add, (), {"a": 1, "b": 2}))
        print(pool)
    try:
        pool.map(square, [1])
    except ValueError as error:
        print(error, pool)
