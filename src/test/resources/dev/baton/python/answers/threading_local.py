import threading
from threading import Thread, local

data = local()
data.x = 1
print(data.x, data.__dict__)
seen = []


def worker(n):
    seen.append(hasattr(data, "x"))
    data.x = n
    data.x += 1
    seen.append(data.x)
    try:
        data.y
    except AttributeError as error:
        seen.append(str(error))


for n in (10, 20):
    t = Thread(target=worker, args=(n,))
    t.start()
    t.join()
print(seen, data.x)
del data.x
try:
    print(data.x)
except AttributeError as error:
    print(error)


class Settings(threading.local):
    level = 3

    def __init__(self, start, step=1):
        self.count = start
        self.step = step

    def next(self):
        self.count += self.step
        return self.count


s = Settings(100, step=5)
print(s.next(), s.next(), s.level)


def use():
    seen.append(s.next())
    s.level = 9
    seen.append(s.level)


seen.clear()
for _ in range(2):
    t = Thread(target=use)
    t.start()
    t.join()
print(seen, s.count, s.level)
