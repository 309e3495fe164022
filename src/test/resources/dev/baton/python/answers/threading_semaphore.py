from threading import BoundedSemaphore, Semaphore, Thread
import time

s = Semaphore(2)
print(s.acquire(), s.acquire(blocking=False), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release()
print(s.acquire())
s.release(3)
print([s.acquire(False) for _ in range(4)])
for wrong in (lambda: Semaphore(-1), lambda: s.release(0), lambda: s.acquire(False, 1), lambda: s.acquire(False, timeout=0)):
    try:
        wrong()
    except ValueError as error:
        print(error)
b = BoundedSemaphore(2)
with b:
    with b:
        print(b.acquire(blocking=False))
try:
    b.release()
except ValueError as error:
    print(error)
b.acquire()
try:
    b.release(2)
except ValueError as error:
    print(error)
b.release()
print(repr(b).split(": ")[1], repr(Semaphore(4)).split(": ")[1])
inside = 0
most = 0
gate = Semaphore(3)


def visit():
    global inside, most
    with gate:
        inside += 1
        most = max(most, inside)
        time.sleep(0.02)
        inside -= 1


pool = [Thread(target=visit) for _ in range(9)]
for t in pool:
    t.start()
for t in pool:
    t.join()
print(most, inside)
