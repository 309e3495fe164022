from concurrent.futures import CancelledError, ThreadPoolExecutor, wait
import threading

gate = threading.Event()
pool = ThreadPoolExecutor(1)
first = pool.submit(gate.wait)
while not first.running():
    pass
rest = [pool.submit(print, "never") for _ in range(3)]
print(first.cancel(), rest[0].cancel(), rest[0].cancelled(), rest[0].done())
try:
    rest[0].result()
except CancelledError as error:
    print("cancelled", error.args)
pool.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in rest])
gate.set()
print(first.result())
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
