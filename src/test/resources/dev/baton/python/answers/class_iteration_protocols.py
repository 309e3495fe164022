class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountIter(self.n)
class CountIter:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
c = Count(3)
print(list(c), list(c), sum(c), 2 in c, [*zip(c, "abc")], dict(zip("ab", c)), max(c), sorted(c, reverse=True), tuple(map(str, c)))
a, b, d = c; print(a, b, d)
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), [x for x in Old()])
it = iter([1, 2]); print(next(it), next(it), next(it, "end"))
for bad in (5, None, object):
    try:
        iter(bad)
    except TypeError as e:
        print(e)
def f():
    f.n += 1
    return f.n
f.n = 0
print(list(iter(f, 4)))
