# on 2.7 3.9 3.12 3.14 3.14t
# with cores 2 3
from multiprocessing import Process, Semaphore, Lock, set_start_method, active_children
import baton

def work(n, sem, lock):
    for k in range(n): k * k
    lock.acquire()
    for k in range(n): k * k
    sem.release()
    for k in range(n // 2): k * k
    lock.release()
    for k in range(n // 3): k * k
    sem.acquire()

if __name__ == "__main__":
    set_start_method("fork")
    for n in (900, 4_321):
        sem, lock = Semaphore(0), Lock()
        pool = [Process(target=work, args=(n + 777 * k, sem, lock)) for k in range(2)]
        for p in pool: p.start()
        a = b = c = d = 0
        while sem.get_value() == 0: a += 1
        while sem.get_value() < 2 and pool[0].exitcode is None:
            b += 1
            for _ in range(b % 7): pass
        while pool[0].is_alive(): c += 1
        while active_children():
            d += 1
            for _ in range(d % 11): pass
        print(a, b, c, d)
