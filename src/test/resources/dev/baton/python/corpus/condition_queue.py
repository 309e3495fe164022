import threading

class BoundedQueue:
    def __init__(self, limit):
        self.items = []
        self.limit = limit
        self.condition = threading.Condition()

    def put(self, item):
        with self.condition:
            while len(self.items) >= self.limit:
                self.condition.wait()
            self.items.append(item)
            self.condition.notify()

    def get(self, timeout=None):
        with self.condition:
            while not self.items:
                if not self.condition.wait(timeout):
                    raise TimeoutError("empty")
            item = self.items.pop(0)
            self.condition.notify()
            return item
