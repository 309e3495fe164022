import time
from multiprocessing import Process, Event


def sleep(started):
    started.set()
    time.sleep(60)


if __name__ == "__main__":
    for end in ("terminate", "kill", "interrupt"):
        started = Event()
        p = Process(target=sleep, args=(started,))
        p.start()
        started.wait()
        time.sleep(0.2)
        getattr(p, end)()
        p.join()
        print(end, p.exitcode, p.is_alive())
