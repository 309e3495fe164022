from collections import deque
import collections
from threading import Thread


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d)
d.extend("ab")
d.extendleft([8, 9])
print(d, list(d), 2 in d, 7 in d, bool(d), bool(deque()))
d.rotate()
print(d)
d.rotate(-3)
print(d)
d.reverse()
print(d, list(reversed(d)), d.count(1), d.index("b"))
d.remove(2)
d.insert(1, "new")
d.insert(-1, "late")
d.insert(99, "last")
del d[0]
d[0] = "first"
print(d, d.maxlen, type(d).__name__, isinstance(d, deque))
print(deque([1, 2]) == deque([1, 2]), deque([1]) != deque([1]), deque([1]) == [1], deque([1, 2]) < deque([1, 3]))
print(deque([1]) + deque([2]), sum(deque([1, 2, 3])), max(deque("abc")), sorted(deque([3, 1, 2])), tuple(deque("xy")))
last = deque(maxlen=3)
for i in range(6):
    last.append(i)
print(last, last.maxlen)
last.appendleft("x")
print(last, deque("abcdef", 2), deque([1], maxlen=None), deque(maxlen=0))
last += [7, 8]
print(last, last.copy(), last.copy().maxlen)
twice = deque([1, 2])
twice.extend(twice)
print(twice, deque(), deque([deque([1])]))
last.clear()
print(last, [x for x in deque(range(3))], *deque("pq"))
a, *b = deque([1, 2, 3])
print(a, b)
attempt(lambda: deque().pop())
attempt(lambda: deque().popleft())
attempt(lambda: deque([1])[1])
attempt(lambda: deque([1])[-2])
attempt(lambda: deque([1])["a"])
attempt(lambda: deque([1]).remove(2))
attempt(lambda: deque([1]).index(2))
attempt(lambda: deque([1], maxlen=1).insert(0, 2))
attempt(lambda: deque(5))
attempt(lambda: deque([], -1))
attempt(lambda: deque([], "a"))
attempt(lambda: deque([1]) + [2])


class Stack(collections.deque):
    def push(self, item):
        self.append(item)
        return self


stack = Stack([1]).push(2)
print(stack, len(stack), stack.pop())


def seen():
    for i in range(3):
        yield len(growing)


growing = deque()
growing.extend(seen())
print(growing)

jobs = deque(range(400))
done = deque()


def work():
    while True:
        try:
            job = jobs.popleft()
        except IndexError:
            return
        done.append(job)


pool = [Thread(target=work) for _ in range(4)]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
print(len(jobs), len(done), sorted(done) == list(range(400)))


def search(graph, start):
    order, queue = [], deque([start])
    while queue:
        node = queue.popleft()
        if node not in order:
            order.append(node)
            queue.extend(graph.get(node, []))
    return order


print(search({"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["a"]}, "a"))
