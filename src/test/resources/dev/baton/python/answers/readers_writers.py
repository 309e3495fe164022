import threading
import time

class ReadWriteLock:
    """A lock object that allows many simultaneous "read locks", but
    only one "write lock." """
    def __init__(self):
        self._read_ready = threading.Condition(threading.Lock())
        self._readers = 0

    def acquire_read(self):
        self._read_ready.acquire()
        try:
            self._readers += 1
        finally:
            self._read_ready.release()

    def release_read(self):
        self._read_ready.acquire()
        try:
            self._readers -= 1
            if not self._readers:
                self._read_ready.notify_all()
        finally:
            self._read_ready.release()

    def acquire_write(self):
        self._read_ready.acquire()
        while self._readers > 0:
            self._read_ready.wait()

    def release_write(self):
        self._read_ready.release()

class Database:
    def __init__(self):
        self.lock = ReadWriteLock()
        self.data = {}
    def read(self, key):
        self.lock.acquire_read()
        try:
            time.sleep(0.02)
            return self.data.get(key, 'missing')
        finally:
            self.lock.release_read()
    def write(self, key, value):
        self.lock.acquire_write()
        try:
            self.data[key] = value
        finally:
            self.lock.release_write()

db = Database()
results = []
def reader():
    results.append(db.read("x"))
def writer():
    time.sleep(0.005)
    db.write("x", 42)
rs = [threading.Thread(target=reader) for _ in range(3)]
w = threading.Thread(target=writer)
for t in rs + [w]: t.start()
for t in rs + [w]: t.join()
print(sorted(results, key=str), db.data)
print(ReadWriteLock.__doc__)
