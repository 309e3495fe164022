class Grid:
    def __init__(self, w, h):
        self.w, self.h, self.cells = w, h, {}
    def __getitem__(self, key):
        return self.cells.get(key, 0)
    def __setitem__(self, key, value):
        self.cells[key] = value
    def __delitem__(self, key):
        del self.cells[key]
    def __len__(self):
        return self.w * self.h
    def __iter__(self):
        for y in range(self.h):
            for x in range(self.w):
                yield self[x, y]
    def __contains__(self, v):
        return v in self.cells.values()
    def __reversed__(self):
        return reversed(list(iter(self)))
g = Grid(2, 2)
g[0, 1] = 5
g[1, 1] = 6
g[1, 1] += 10
print(g[0, 1], g[0, 0], len(g), list(g), 5 in g, 7 in g, g.cells, list(reversed(g)), sum(g), max(g), sorted(g))
del g[0, 1]
print(g.cells, bool(g), tuple(g), [*g], set(g))
a, b, *c = g
print(a, b, c)
class Seq:
    def __getitem__(self, i):
        if isinstance(i, slice):
            return ("slice", i.start, i.stop, i.step)
        if i >= 3:
            raise IndexError(i)
        return i * i
print(list(Seq()), 4 in Seq(), [x for x in Seq()], Seq()[1:2], Seq()[::3], dict(enumerate(Seq())))
class Down:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(Down(3)), sum(Down(4)), max(Down(3)), ",".join(str(i) for i in Down(3)), dict(zip(Down(2), "ab")), next(Down(5)), 2 in Down(3))
for i in Down(2):
    print(i)
else:
    print("done")
print([a + b for a, b in zip(Down(2), Down(2))], list(map(lambda v: v + 1, Down(2))), any(Down(1)), list(enumerate(Down(2))), [*Down(2)], {*Down(2)})
class L:
    def __len__(self):
        return 0
print(bool(L()), not L(), "empty" if not L() else "full", len(L()))
try:
    for x in L():
        pass
except TypeError as e:
    print(e)
try:
    iter(Down)
except TypeError as e:
    print(e)
try:
    L()[0]
except TypeError as e:
    print(e)
try:
    L()[0] = 1
except TypeError as e:
    print(e)
try:
    del L()[0]
except TypeError as e:
    print(e)
try:
    1 in L()
except TypeError as e:
    print(e)
