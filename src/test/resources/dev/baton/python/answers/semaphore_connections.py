import threading
import time

pool = threading.BoundedSemaphore(value=2)
active = 0
peak = 0
guard = threading.Lock()

def use_connection(i):
    global active, peak
    with pool:
        with guard:
            active += 1
            peak = max(peak, active)
        time.sleep(0.01)
        with guard:
            active -= 1

threads = [threading.Thread(target=use_connection, args=(i,)) for i in range(6)]
for t in threads: t.start()
for t in threads: t.join()
print("peak", peak, "active", active)
try:
    pool.release()
except ValueError as e:
    print("ValueError:", e)
print(pool.acquire(blocking=False), pool.acquire(False), pool.acquire(timeout=0.01))
s = threading.Semaphore(0)
print(s.acquire(timeout=0.01))
s.release(3)
print(s._value)
try:
    threading.Semaphore(-1)
except ValueError as e:
    print(e)
