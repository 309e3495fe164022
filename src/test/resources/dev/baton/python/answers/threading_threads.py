import threading
from threading import Thread


def work(n=0):
    pass


class Task:
    def go(self):
        pass


print(threading.current_thread().name, threading.main_thread() is threading.current_thread())
t = Thread(target=work)
print(t.name, t.daemon, t.ident, t.is_alive(), repr(t))
print(Thread().name, Thread(target=Task().go).name, Thread(target=work, name="own").name, Thread(target=print).name)
t.name = "renamed"
t.daemon = True
print(t.name, t.daemon, repr(t))
t.daemon = False
t.start()
t.join()
print(t.is_alive(), t.ident is not None, repr(t).split(", ")[1].split(" ")[0])
for call in (t.start, Thread().join, threading.current_thread().join):
    try:
        call()
    except RuntimeError as error:
        print(error)
gate = threading.Event()
names = []


def hold():
    names.append(threading.current_thread().name)
    gate.wait()


held = [Thread(target=hold, name=f"h{n}") for n in range(3)]
for h in held:
    h.start()
while len(names) < 3:
    pass
print(threading.active_count(), sorted(each.name for each in threading.enumerate()))
try:
    held[0].daemon = True
except RuntimeError as error:
    print(error)
print(held[0].ident == threading.get_ident(), threading.get_ident() == threading.main_thread().ident)
held[1].join(0.01)
print(held[1].is_alive())
gate.set()
for h in held:
    h.join()
print(threading.active_count())


class Square(Thread):
    def __init__(self, n):
        super().__init__(name=f"square-{n}")
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n ** 2


squares = [Square(n) for n in range(4)]
for s in squares:
    s.start()
for s in squares:
    s.join()
print([(s.name, s.result) for s in squares])


class Forgetful(Thread):
    def __init__(self):
        pass


try:
    Forgetful().start()
except RuntimeError as error:
    print(error)
kept = {}
k = Thread(target=lambda a, b=0: kept.update(a=a, b=b), args=[1], kwargs={"b": 2})
k.start()
k.join()
print(kept, k.name)
