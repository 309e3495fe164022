class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return NotImplemented if not isinstance(o, P) else self.x == o.x
    def __lt__(self, o): return NotImplemented if not isinstance(o, P) else self.x < o.x
    def __le__(self, o): return self.x <= o.x
    def __repr__(self): return f"P{self.x}"
a, b = P(1), P(2)
print(a == P(1), a != b, a < b, a <= b, b > a, b >= a, sorted([b, a]), a == 1, a != 1, min(b, a), max([a, b]))
for f in (lambda: a < 1, lambda: a > "x", lambda: hash(a), lambda: {a}):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Q:
    pass
q = Q(); print(q == q, q == Q(), q in [q], [q].index(q), q != Q(), hash(q) == hash(q))
try:
    q < Q()
except TypeError as e:
    print(e)
