import threading
from threading import Thread


class Loud(Thread):
    def run(self):
        with lock:
            raise KeyError("gone")


lock = threading.RLock()
t = Loud(name="loud")
t.start()
t.join()
print(lock.locked())


def failing():
    barrier = threading.Barrier(2)
    barrier.wait(0.001)


u = Thread(target=failing, name="waits")
u.start()
u.join()
sem = threading.BoundedSemaphore(1)
sem.release()
