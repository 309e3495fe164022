import threading

class Worker(threading.Thread):
    """A thread that counts."""

    started = 0

    def __init__(self, name, *, daemon=False):
        super().__init__(name=name, daemon=daemon)
        self.result = None
        Worker.started += 1

    def run(self):
        self.result = sum(range(10))

w = Worker("w")
w.start()
w.join()
print(w.name, w.result)
