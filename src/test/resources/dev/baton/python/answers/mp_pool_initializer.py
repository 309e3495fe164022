from multiprocessing import Pool, current_process

base = 0


def prepare(value):
    global base
    base = value


def work(x):
    return base + x


def name(x):
    return current_process().name


if __name__ == "__main__":
    with Pool(2, initializer=prepare, initargs=(100,)) as pool:
        print(pool.map(work, range(4)), base)
        print({name[:-1] for name in pool.map(name, range(4))})
