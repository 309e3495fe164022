from math import hypot, sqrt
import math

class Vector:
    def __init__(self, x=0, y=0):
        self.x = x
        self.y = y
    def __repr__(self):
        return f'Vector({self.x!r}, {self.y!r})'
    def __abs__(self):
        return hypot(self.x, self.y)
    def __bool__(self):
        return bool(abs(self))
    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)
    def __mul__(self, scalar):
        return Vector(self.x * scalar, self.y * scalar)
    __rmul__ = __mul__
    def __eq__(self, o):
        return isinstance(o, Vector) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __neg__(self): return Vector(-self.x, -self.y)
    def __iter__(self):
        return (i for i in (self.x, self.y))
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __format__(self, spec=''):
        return '({}, {})'.format(*(format(c, spec) for c in self))
    @classmethod
    def polar(cls, r, theta):
        return cls(r * math.cos(theta), r * math.sin(theta))

v1, v2 = Vector(2, 4), Vector(2, 1)
print(v1 + v2, abs(Vector(3, 4)), 3 * v1, v1 * 3, bool(Vector()), v1 @ v2)
print({v1: "a"}[Vector(2, 4)], -v1, [*v1], v1[0], v1[-1])
print(f"{v1:.2f} {v2:>5} {v1}", format(v2, "03d"))
x, y = v1
print(x, y, max(v1), Vector.polar(2, math.pi / 2))
try:
    v1 + 3
except AttributeError as e:
    print(e)
v1 @ v2 ** 2
