import threading
from queue import Queue, Empty

class Worker(threading.Thread):
    """Thread executing tasks from a given tasks queue"""
    def __init__(self, tasks):
        threading.Thread.__init__(self)
        self.tasks = tasks
        self.daemon = True
        self.start()

    def run(self):
        while True:
            func, args, kargs = self.tasks.get()
            try:
                func(*args, **kargs)
            except Exception as e:
                # An exception happened in this thread
                print(e)
            finally:
                # Mark this task as done, whether an exception happened or not
                self.tasks.task_done()

class ThreadPool:
    """Pool of threads consuming tasks from a queue"""
    def __init__(self, num_threads):
        self.tasks = Queue(num_threads)
        for _ in range(num_threads):
            Worker(self.tasks)

    def add_task(self, func, *args, **kargs):
        self.tasks.put((func, args, kargs))

    def map(self, func, args_list):
        for args in args_list:
            self.add_task(func, args)

    def wait_completion(self):
        self.tasks.join()

if __name__ == "__main__":
    from random import randrange, seed
    from time import sleep
    done = set()
    def wait_delay(d):
        sleep(d / 100)
        done.add(d)
    def fail(d):
        raise ValueError("bad delay %d" % d)
    pool = ThreadPool(4)
    seed(7)
    delays = [randrange(3, 7) for i in range(10)]
    pool.map(wait_delay, delays)
    pool.wait_completion()
    print(sorted(done) == sorted(set(delays)))
    pool.add_task(fail, 3)
    pool.wait_completion()
    try:
        pool.tasks.get_nowait()
    except Empty as e:
        print(type(e).__name__, repr(e), e.args)
