from multiprocessing import BoundedSemaphore, Lock, Process, RLock, Semaphore, Value


def add(lock, total, times):
    for _ in range(times):
        with lock:
            total.value += 1


if __name__ == "__main__":
    for kind in (Lock, RLock):
        lock = kind()
        total = Value("i", 0, lock=False)
        workers = [Process(target=add, args=(lock, total, 50)) for _ in range(3)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(kind.__name__, total.value)
    lock = Lock()
    print(lock, lock.acquire(), lock, lock.acquire(False), lock.acquire(timeout=0.01))
    lock.release()
    try:
        lock.release()
    except ValueError as error:
        print(error)
    recursive = RLock()
    with recursive, recursive:
        print(recursive)
    try:
        recursive.release()
    except AssertionError as error:
        print(error)
    permits = Semaphore(2)
    print(permits.acquire(), permits.acquire(), permits.acquire(False), permits)
    bounded = BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
