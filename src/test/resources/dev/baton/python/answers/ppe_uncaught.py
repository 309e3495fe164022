from concurrent.futures import ProcessPoolExecutor


def fail(x):
    return 1 // x


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(fail, 1).result())
        executor.submit(fail, 0).result()
