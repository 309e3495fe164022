import time
from multiprocessing import Pool, TimeoutError


def slow(x):
    time.sleep(0.3)
    return -x


def fail(x):
    raise KeyError(x)


if __name__ == "__main__":
    with Pool(processes=2) as pool:
        result = pool.apply_async(slow, (4,))
        try:
            result.get(timeout=0.01)
        except TimeoutError as error:
            print(repr(error), result.ready())
        try:
            result.successful()
        except ValueError as error:
            print(str(error).endswith("not ready"))
        print(result.get(), result.ready(), result.successful())
        seen = []
        pool.map_async(slow, [1, 2], callback=seen.append).wait()
        print(seen)
        failed = pool.apply_async(fail, ("key",), error_callback=lambda error: seen.append(repr(error)))
        failed.wait()
        print(failed.successful(), seen[-1])
        pool.close()
        try:
            pool.apply_async(slow, (1,))
        except ValueError as error:
            print(error)
        pool.join()
        print("joined")
