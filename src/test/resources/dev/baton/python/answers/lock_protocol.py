import threading
l = threading.Lock()
print(l.acquire(), l.locked(), l.acquire(blocking=False), l.acquire(timeout=0.01)); l.release(); print(l.locked())
with l: print("in", l.locked())
try:
    l.release()
except RuntimeError as e:
    print(e)
try:
    l.acquire(False, 1)
except ValueError as e:
    print(e)
r = threading.RLock()
with r:
    with r: print("twice")
try:
    r.release()
except RuntimeError as e:
    print(e)
s = threading.Semaphore(2); print(s.acquire(), s.acquire(), s.acquire(blocking=False)); s.release(2); print(s.acquire())
b = threading.BoundedSemaphore(1)
try:
    b.release()
except ValueError as e:
    print(e)
try:
    threading.Semaphore(-1)
except ValueError as e:
    print(e)
