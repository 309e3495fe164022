# __setstate__ without __getstate__ gets what object.__getstate__ returns.
import pickle
from multiprocessing import Process, Queue


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.restored = True


class Empty:
    def __setstate__(self, state):
        print("never called")


class Slotted:
    __slots__ = ("x", "state")

    def __init__(self):
        self.x = 1

    def __setstate__(self, state):
        self.state = state


def send(queue):
    queue.put(Point(5, 6))


if __name__ == "__main__":
    copy = pickle.loads(pickle.dumps(Point(1, 2)))
    print(vars(copy))
    print(vars(pickle.loads(pickle.dumps(Empty()))))
    print(pickle.loads(pickle.dumps(Slotted())).state)
    queue = Queue()
    process = Process(target=send, args=(queue,))
    process.start()
    print(vars(queue.get()))
    process.join()
