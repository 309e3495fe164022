from concurrent.futures import Future, ThreadPoolExecutor
import concurrent.futures
import threading
import time


def square(n):
    return n * n


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(square, n) for n in range(6)]
    print([f.result() for f in futures])
    f = pool.submit(pow, 2, exp=10)
    print(f.result(timeout=5), f.done(), f.running(), f.cancelled(), f.exception())
    broken = pool.submit(lambda: 1 // 0)
    try:
        broken.result()
    except ZeroDivisionError as error:
        print(type(error).__name__, error)
    print(repr(broken.exception()), repr(broken).split(" state=")[1], repr(f).split(" state=")[1])
    slow = pool.submit(time.sleep, 0.1)
    try:
        slow.result(timeout=0.01)
    except TimeoutError as error:
        print("timeout", error.args, slow.done())
    calls = []
    f.add_done_callback(lambda done: calls.append(done.result()))
    slow.add_done_callback(lambda done: calls.append(done is slow))
    print(calls)
print(calls)
try:
    pool.submit(square, 1)
except RuntimeError as error:
    print(error)
for wrong in (0, -1):
    try:
        ThreadPoolExecutor(wrong)
    except ValueError as error:
        print(error)
try:
    ThreadPoolExecutor(initializer=3)
except TypeError as error:
    print(error)
names = []
with ThreadPoolExecutor(2, thread_name_prefix="mine") as named:
    named.submit(lambda: names.append(threading.current_thread().name)).result()
with ThreadPoolExecutor() as unnamed:
    unnamed.submit(lambda: names.append(threading.current_thread().name.split("-")[0])).result()
print(names)
own = Future()
print(own.done(), own.cancel(), own.cancelled(), own.cancel())
try:
    own.result()
except concurrent.futures.CancelledError as error:
    print(repr(error))
other = Future()
other.set_result(4)
print(other.result(), other.cancel())
try:
    other.set_result(5)
except concurrent.futures.InvalidStateError as error:
    print(str(error).split(" at ")[0], str(error).split("state=")[1])
print(concurrent.futures.TimeoutError is TimeoutError, concurrent.futures.CancelledError)
