import threading
import random

class Session:
    count = 0
    def __init__(self, user):
        self.user = user
        Session.count += 1

data = threading.local()
results = {}

def handle(user):
    data.session = Session(user)
    process()

def process():
    results[threading.current_thread().name] = data.session.user.upper()

users = ["ann", "bob", "eve"]
ts = [threading.Thread(target=handle, args=(u,), name=f"T{i}") for i, u in enumerate(users, start=1)]
for t in ts: t.start()
for t in ts: t.join()
for k in sorted(results): print(k, "->", results[k])
print(hasattr(data, "session"), Session.count)
try:
    print(data.session)
except AttributeError as e:
    print(e)

class MyLocal(threading.local):
    number = 2
    def __init__(self, /, **kw):
        self.__dict__.update(kw)
    def squared(self):
        return self.number ** 2
m = MyLocal(color='red')
print(m.number, m.color)
del m.color
m.number = 3
print(m.squared(), sorted(m.__dict__.items()))
log = []
def f():
    items = sorted(m.__dict__.items())
    log.append(items)
    m.number = 11
    log.append(m.number)
th = threading.Thread(target=f); th.start(); th.join()
print(log, m.number)
