class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return V(self.x + o.x, self.y + o.y)
    def __sub__(self, o): return V(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return V(self.x * k, self.y * k)
    def __rmul__(self, k): return self * k
    def __neg__(self): return V(-self.x, -self.y)
    def __eq__(self, o): return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __lt__(self, o): return (self.x, self.y) < (o.x, o.y)
    def __bool__(self): return bool(self.x or self.y)
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __iter__(self): return iter((self.x, self.y))
    def __contains__(self, v): return v in (self.x, self.y)
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __repr__(self): return f"V({self.x}, {self.y})"
    def __str__(self): return f"<{self.x},{self.y}>"
    def __format__(self, s): return f"V:{s}:{self.x}"
    def __call__(self, z): return self.x + z
    def __iadd__(self, o): self.x += o.x; return self
a, b = V(1, 2), V(3, 4)
print(a + b, a - b, a * 3, 3 * a, -a, a == V(1, 2), a != b, a < b, sorted([b, a]), bool(V(0, 0)), len(a), a[0], a[-1], list(a), 2 in a, abs(b), repr(a), str(a), f"{a:spec}", a(10), {a: 1}[V(1, 2)])
c = a; c += b; print(a, c is a, max(a, b), [*a], tuple(b))
x, y = a; print(x, y)
for f in (lambda: a > 5, lambda: a + 1, lambda: a @ b, lambda: a["k"], lambda: a // 2):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
