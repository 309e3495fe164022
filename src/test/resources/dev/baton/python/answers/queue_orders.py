from queue import LifoQueue, PriorityQueue, Queue


def drained(q):
    out = []
    while not q.empty():
        out.append(q.get())
    return out


lifo = LifoQueue()
for n in range(5):
    lifo.put(n)
print(drained(lifo))
first = PriorityQueue()
for n in (5, 3, 8, 1, 9, 2, 2, 7, 0, 6):
    first.put(n)
print(drained(first))
for pair in ((2, "b"), (1, "z"), (2, "a"), (1, "a"), (3, "c")):
    first.put(pair)
print(drained(first))


class Job:
    def __init__(self, priority, name):
        self.priority = priority
        self.name = name

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return f"{self.name}{self.priority}"


for n, name in enumerate("abcdefghijklmnop"):
    first.put(Job(n % 3, name))
print(first.queue)
print(drained(first))
bounded = PriorityQueue(2)
bounded.put(2)
bounded.put(1)
print(bounded.full(), bounded.get(), bounded.full())
try:
    first.put(1)
    first.put("one")
except TypeError as error:
    print(error)


class Unique(Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()


u = Unique()
for n in (1, 1, 2, 2, 1):
    u.put(n)
print(u.qsize(), sorted(drained(u)))
