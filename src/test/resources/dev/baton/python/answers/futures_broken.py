from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
import time


def refuse():
    raise OSError("no licence")


pool = ThreadPoolExecutor(1, initializer=refuse)
try:
    pool.submit(print, 1).result()
except BrokenExecutor as error:
    print(type(error).__name__, error)
try:
    pool.submit(print, 1)
except BrokenExecutor as error:
    print(error)
pool.shutdown()
