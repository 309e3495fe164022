import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def die():
    os._exit(3)


def fine():
    return 1


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(fine).result())
        try:
            executor.submit(die).result()
        except BrokenProcessPool as error:
            print(error)
        try:
            executor.submit(fine)
        except BrokenProcessPool as error:
            print(error)
