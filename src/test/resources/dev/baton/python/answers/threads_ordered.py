from threading import Thread, current_thread, main_thread, active_count
import threading
out = []
def work(n): out.append((current_thread().name, n * n))
for n in range(3):
    t = Thread(target=work, args=(n,)); t.start(); t.join()
print(out, current_thread() is main_thread(), active_count(), t.is_alive(), t.name)
class Job(Thread):
    def __init__(self, n):
        super().__init__(name=f"job-{n}", daemon=n == 2)
        self.n, self.result = n, None
    def run(self): self.result = sum(range(self.n))
jobs = [Job(n) for n in range(3)]
for j in jobs: j.start()
for j in jobs: j.join()
print([(j.name, j.daemon, j.result) for j in jobs], repr(jobs[0]).startswith("<Job(job-0, stopped"))
for f in (lambda: jobs[0].start(), lambda: Thread().join(), lambda: current_thread().join()):
    try:
        f()
    except RuntimeError as e:
        print(e)
