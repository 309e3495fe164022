from multiprocessing import Pool


def work(x):
    if x == 2:
        raise RuntimeError("two is bad")
    return x


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(work, [0, 1]))
        pool.map(work, [1, 2, 3])
