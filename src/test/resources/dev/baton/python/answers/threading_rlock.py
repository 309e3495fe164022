from threading import RLock, Thread, Lock

lock = RLock()
print(lock.acquire(), lock.acquire(), lock.locked())
lock.release()
print(lock.locked())
lock.release()
print(lock.locked())
try:
    lock.release()
except RuntimeError as error:
    print(error)

seen = []


def other():
    seen.append(lock.acquire(False))
    seen.append(lock.acquire(timeout=0.01))
    try:
        lock.release()
    except RuntimeError as error:
        seen.append(str(error))


with lock:
    with lock:
        t = Thread(target=other)
        t.start()
        t.join()
print(seen)


def depth(n):
    with lock:
        return 0 if n == 0 else 1 + depth(n - 1)


print(depth(20), lock.locked())
plain = Lock()
try:
    plain.release()
except RuntimeError as error:
    print(error)
for arguments in ((False, 1), (True, -2)):
    try:
        lock.acquire(*arguments)
    except ValueError as error:
        print(error)
total = 0


def add():
    global total
    for _ in range(50):
        with lock:
            with lock:
                now = total
                total = now + 1


pool = [Thread(target=add) for _ in range(4)]
for t in pool:
    t.start()
for t in pool:
    t.join()
print(total)
