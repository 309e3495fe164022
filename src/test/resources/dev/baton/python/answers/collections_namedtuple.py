# collections.namedtuple: tuples whose items have names.
from collections import namedtuple


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


Point = namedtuple("Point", "x y")
Person = namedtuple("Person", ["name", "age", "town"], defaults=["?", "here"])
p = Point(1, y=2)
print(p, p.x, p.y, p[0], p[-1], len(p), list(p), str(p), f"{p}", "%s/%s" % p)
x, y = p
print(x, y, p == (1, 2), p == Point(1, 2), p != Point(1, 3), p < (1, 3), hash(p) == hash((1, 2)), p in {(1, 2): "found"})
print(p + (3,), p * 2, p[:1], p.count(1), p.index(2), 2 in p, max(p), sorted([Point(2, 1), Point(1, 5)]))
print(isinstance(p, tuple), isinstance(p, Point), type(p), type(p).__name__, Point.__mro__, issubclass(Point, tuple))
print(Point._fields, Point._field_defaults, Person._field_defaults, Point.__doc__, p._fields)
print(p._replace(x=9), p._asdict(), Point._make([7, 8]), Point(*[3, 4]), Point(**{"x": 5, "y": 6}), tuple(p))
print(Person("ann"), Person("bob", 3), Person("cid", town="there"), Person("dan")._replace(age=4))
print(namedtuple("One", "only")(1), namedtuple("None_", "")(), namedtuple("T", "a, b,c")(1, 2, 3))
print(namedtuple("R", "a class _b a", rename=True)(1, 2, 3, 4))
nested = Point(Point(1, 2), "b")
print(nested, nested.x.y, getattr(p, "y"), hasattr(p, "z"))
print({p: "key"}[Point(1, 2)], [q.x for q in map(Point._make, [(1, 2), (3, 4)])])


class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()
    origin = "here"

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5

    def plus(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @classmethod
    def unit(cls):
        return cls(1, 0)

    @staticmethod
    def name():
        return "vector"


v = Vector(3, 4)
print(v, v.length, v.plus(Vector.unit()), Vector.unit().x, v.name(), v.origin, v == (3, 4), v._replace(x=0).length)
print(isinstance(v, Vector), isinstance(v, tuple), Vector.__name__, type(v).__mro__[1].__name__)


class Positive(namedtuple("Positive", "n")):
    def __new__(cls, n):
        if n < 0:
            raise ValueError("too small")
        return super().__new__(cls, n)


print(Positive(3), attempt(lambda: Positive(-1)))


def set_x():
    p.x = 5


for action in (
    set_x,
    lambda: Point(1),
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(1, 2, z=3),
    lambda: Point(1, x=2),
    lambda: Person(),
    lambda: Point._make([1]),
    lambda: p._replace(z=1),
    lambda: p.z,
    lambda: p[5],
    lambda: namedtuple("P", "x x"),
    lambda: namedtuple("P", "1x"),
    lambda: namedtuple("P", "_x"),
    lambda: namedtuple("class", "x"),
    lambda: namedtuple("P", "def"),
    lambda: namedtuple("P", "x", defaults=[1, 2]),
):
    print(attempt(action))
