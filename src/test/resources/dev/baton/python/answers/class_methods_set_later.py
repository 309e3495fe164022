# Special methods that a class gets after it was made, by hand or from a decorator.
class Point:
    def __init__(self, x):
        self.x = x


def compared(cls):
    cls.__eq__ = lambda self, other: self.x == other.x
    cls.__hash__ = lambda self: hash(self.x)
    cls.__repr__ = lambda self: f"P{self.x}"
    cls.__lt__ = lambda self, other: self.x < other.x
    return cls


class Sub(Point):
    pass


before = Point(1)
compared(Point)
print({Point(1): "found"}[Point(1)], len({Point(1), Point(1), Point(2)}), Point(1) in [Point(1)], before == Point(1))
print([Point(3)], sorted([Point(3), Point(1)]), {Point(2): [Point(4)]}, max(Point(1), Point(5)))
print(Sub(1) == Sub(1), [Sub(2)])
