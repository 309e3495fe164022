class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __radd__(self, o):
        return Vec(self.x + o, self.y + o) if isinstance(o, int) else NotImplemented
    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y)
    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self
    def __neg__(self):
        return Vec(-self.x, -self.y)
    def __eq__(self, o):
        return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __lt__(self, o):
        return (self.x, self.y) < (o.x, o.y)
    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
    def __bool__(self):
        return bool(self.x or self.y)
    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __getitem__(self, i):
        return (self.x, self.y)[i]
    def __len__(self):
        return 2
    def __contains__(self, v):
        return v in (self.x, self.y)
    def __call__(self, s):
        return f"{s}:{self.x}"
    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y
a, b = Vec(1, 2), Vec(3, 4)
print(a + b, a - b, a * 3, 3 * a, -a, a == Vec(1, 2), a != b, a < b, b > a, abs(b), a @ b, 5 + a)
print(bool(Vec(0, 0)), not a, a[0], a[-1], len(a), 2 in a, 9 in a, a("s"), list(a), hash(a) == hash(Vec(1, 2)))
c = a
c += b
print(a, c is a, sorted([Vec(2, 1), Vec(1, 9)]), min(Vec(2, 1), Vec(1, 9)), [Vec(1, 1)] == [Vec(1, 1)], Vec(1, 1) in [Vec(1, 1)])
d = {Vec(1, 2): "a"}
d[Vec(1, 2)] = "b"
print(d, Vec(1, 2) in d, len({Vec(0, 1), Vec(0, 1), Vec(1, 0)}), d.get(Vec(9, 9)), (Vec(1, 2), 1) == (Vec(1, 2), 1), {(Vec(1, 2), 1): 5}[(Vec(1, 2), 1)])
print([Vec(3, 3), Vec(1, 1)].index(Vec(1, 1)), [Vec(1, 1)].count(Vec(1, 1)), sum([Vec(1, 1), Vec(2, 2)], Vec(0, 0)))
try:
    a + "x"
except TypeError as e:
    print(e)
try:
    "x" + a
except TypeError as e:
    print(e)
try:
    a >= b
except TypeError as e:
    print(e)
class NoHash:
    def __eq__(self, o):
        return True
try:
    {NoHash(): 1}
except TypeError as e:
    print(e)
try:
    hash(NoHash())
except TypeError as e:
    print(e)
print(NoHash() == 5, 5 == NoHash(), NoHash() != 5, [5] == [NoHash()])
