# What the standard library made for a program works in a forked child, too.
import functools
from collections import Counter, defaultdict, namedtuple
from multiprocessing import Process, Queue, set_start_method

Point = namedtuple("Point", "x y", defaults=[0])


class Named(namedtuple("Base", "a")):
    def twice(self):
        return self.a * 2


@functools.lru_cache(maxsize=2)
def double(x, y=1):
    return x * 2


@functools.wraps(double)
def wrapped(x):
    return double(x)


four = functools.partial(double, 2)
points = [Point(1, 2), Named(4)]
groups = defaultdict(list, a=[1])
counts = Counter("aab")


def work(queue):
    print(double(3), double(3, y=2), double.cache_info(), wrapped(5), four())
    print(points, points[0].x, points[0]._replace(y=5), Point(7), Point._make([8, 9]), points[1].twice())
    print(type(points[0]) is Point, isinstance(points[1], Named), groups["b"], groups, counts + Counter(b=1))
    queue.put((Point(1), Named(2), [points[0]] * 2))


if __name__ == "__main__":
    set_start_method("fork")
    queue = Queue()
    process = Process(target=work, args=(queue,))
    process.start()
    point, named, pair = queue.get()
    process.join()
    print(point, named.twice(), type(point) is Point, pair[0] is pair[1], groups)
