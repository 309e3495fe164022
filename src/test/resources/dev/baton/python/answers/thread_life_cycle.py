import threading, time
def daemon():
    while True: time.sleep(.01)
t = threading.Thread(target=daemon, daemon=True, name="bg")
print(t, t.ident is None, t.daemon, t.is_alive())
t.start()
print(t.is_alive(), t.name, t.native_id is not None, [x.name for x in threading.enumerate()])
try: t.start()
except RuntimeError as e: print(e)
try: threading.current_thread().join()
except RuntimeError as e: print(e)
u = threading.Thread(target=print)
try: u.join()
except RuntimeError as e: print(e)
t.join(timeout=.02); print(t.is_alive())
class Result(threading.Thread):
    def __init__(self, f, *a):
        super().__init__()
        self.f, self.a, self.result = f, a, None
    def run(self):
        try: self.result = self.f(*self.a)
        except Exception as e: self.result = e
rs = [Result(divmod, 7, n) for n in (2, 0)]
for r in rs: r.start()
for r in rs: r.join(); print(repr(r.result), r.name)
def boom(): raise ValueError("in thread")
b = threading.Thread(target=boom, name="Boomer"); b.start(); b.join()
print(threading.Lock, threading.Lock().acquire(), type(threading.Lock()).__name__)
print(threading.get_ident() == threading.main_thread().ident, threading.active_count())
