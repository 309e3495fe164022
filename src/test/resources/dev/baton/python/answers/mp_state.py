from multiprocessing import Process, Queue


class Account:
    bank = "first"

    def __init__(self, owner):
        self.owner = owner
        self.log = [self]

    def __getstate__(self):
        return {"owner": self.owner.upper(), "log": self.log}

    def __setstate__(self, state):
        self.owner = state["owner"] + "!"
        self.log = state["log"]


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __reduce__(self):
        return (Point, (self.x, self.y + 1))

    def method(self):
        return self.x + self.y


def back(things, queue):
    queue.put(things)


if __name__ == "__main__":
    queue = Queue()
    shared = [1]
    things = [Account("ann"), Point(1, 2), shared, shared, {1: {2, 3}}, frozenset([4]), range(3), None, True, 2.5, 10**30, back, len]
    p = Process(target=back, args=(things, queue))
    p.start()
    got = queue.get()
    p.join()
    print(got[0].owner, got[0].log[0] is got[0], got[0].bank, got[1].x, got[1].y, got[1].method())
    print(got[2] is got[3], got[2] is shared, got[4:11], got[11] is back, got[12] is len)
