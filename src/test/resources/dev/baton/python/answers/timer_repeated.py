import threading
import time

class RepeatedTimer:
    def __init__(self, interval, function, *args, **kwargs):
        self._timer = None
        self.interval = interval
        self.function = function
        self.args = args
        self.kwargs = kwargs
        self.is_running = False
        self.start()

    def _run(self):
        self.is_running = False
        self.start()
        self.function(*self.args, **self.kwargs)

    def start(self):
        if not self.is_running:
            self._timer = threading.Timer(self.interval, self._run)
            self._timer.start()
            self.is_running = True

    def stop(self):
        self._timer.cancel()
        self.is_running = False

ticks = []
rt = RepeatedTimer(0.05, ticks.append, "tick")
try:
    time.sleep(0.18)
finally:
    rt.stop()
print(ticks)
t = threading.Timer(10, print, args=["never"])
t.start()
t.cancel()
t.join()
print(t.finished.is_set(), t.interval)
