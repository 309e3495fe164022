from concurrent.futures import ThreadPoolExecutor, wait, FIRST_COMPLETED, ALL_COMPLETED, Future, TimeoutError
import time
import threading

def task(n):
    time.sleep(n / 100)
    return n * n

with ThreadPoolExecutor(2) as ex:
    fs = [ex.submit(task, n) for n in (3, 1, 2)]
    done, pending = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(pending), [f.result() for f in done])
    done, pending = wait(fs)
    print(sorted(f.result() for f in done), pending)
    slow = ex.submit(time.sleep, .2)
    try:
        slow.result(timeout=.01)
    except TimeoutError:
        print("too slow")
    print(slow.running(), slow.done(), slow.cancel())
fut = Future()
fut.add_done_callback(lambda f: print("callback got", f.result()))
threading.Timer(.01, fut.set_result, [99]).start()
print(fut.result())
def boom():
    return {}["nothing"]
with ThreadPoolExecutor() as ex:
    f = ex.submit(boom)
    print(repr(f.exception()))
    try:
        list(ex.map(int, ["1", "2", "x"]))
    except ValueError as e:
        print(e)
    f.result()
