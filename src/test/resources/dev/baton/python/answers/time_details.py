import time
a = time.perf_counter(); b = time.monotonic(); c = time.time()
print(all(isinstance(v, float) for v in (a, b, c)), time.perf_counter() >= a, time.monotonic() >= b, isinstance(time.perf_counter_ns(), int), isinstance(time.time_ns(), int))
t0 = time.perf_counter(); time.sleep(0.005); t1 = time.perf_counter()
print(t1 - t0 >= 0.005, t1 - t0 < 5)
for bad in ("x", None):
    try:
        time.sleep(bad)
    except TypeError as e:
        print(e)
