# Makes many objects of one kind: KIND is replaced by an expression from the table.
N = None


class Point:
    def __init__(self, x):
        self.x = x
        self.y = x
        self.z = x
        self.name = x

    def move(self):
        return self


class Slotted:
    __slots__ = ("x", "y", "z", "name")

    def __init__(self, x):
        self.x = x
        self.y = x
        self.z = x
        self.name = x


def closure(x):
    def inner():
        return x

    return inner


point = Point(N)
keep(N)
kept = [KIND for i in range(1_000, 21_000)]
keep(kept)
