class Matrix:
    def __init__(self, rows, cols, fill=0):
        self.data = [[fill] * cols for _ in range(rows)]
    def __getitem__(self, key):
        r, c = key
        return self.data[r][c]
    def __setitem__(self, key, v):
        r, c = key
        self.data[r][c] = v
    def __delitem__(self, key): self[key] = None
    def __len__(self): return len(self.data)
    def __iter__(self):
        for row in self.data: yield from row
    def __contains__(self, x): return any(x in row for row in self.data)
    def __str__(self): return "\n".join(" ".join(f"{x!s:>4}" for x in row) for row in self.data)
    def __call__(self, f): return [f(x) for x in self]
    def __enter__(self): print("in"); return self
    def __exit__(self, *exc): print("out", exc[0]); return True
    def __int__(self): return sum(x or 0 for x in self)
    def __float__(self): return 1.5
    def __iadd__(self, n):
        for r in self.data:
            for i in range(len(r)): r[i] += n
        return self
    def __truediv__(self, n): return NotImplemented
m = Matrix(2, 3)
m[0, 1] = 7; m[1, 2] += 5
print(m, len(m), 7 in m, m(lambda x: x * 2), int(m), float(m), bool(m))
m += 1
print(list(m))
with m as k:
    k[5, 5]
del m[0, 0]; print(str(m))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
    def __reversed__(self): return iter([1, 2])
print([x for x in Countdown(3)], list(reversed(Countdown(1))), max(Countdown(4)), *Countdown(2), sep="|")
class Deck:
    def __init__(self): self.c = list("abcd")
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i]
for c in reversed(Deck()): print(c, end=" ")
print(list(reversed(Deck())), sorted(Deck(), reverse=True), "c" in Deck(), Deck()[1:3])
try: reversed({1})
except TypeError as e: print(e)
m / 2
