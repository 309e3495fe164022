class LRU:
    def __init__(self, size): self.size, self.data, self.hits, self.misses = size, {}, 0, 0
    def get(self, key, make):
        if key in self.data:
            self.hits += 1; self.data[key] = self.data.pop(key)
        else:
            self.misses += 1
            if len(self.data) >= self.size: del self.data[next(iter(self.data))]
            self.data[key] = make(key)
        return self.data[key]
c = LRU(2)
for k in "abacbcaab": c.get(k, str.upper)
print(c.data, c.hits, c.misses)
class Default(Exception): pass
def collatz(n, known={1: 1}):
    path = []
    while n not in known:
        path.append(n); n = n // 2 if n % 2 == 0 else 3 * n + 1
    length = known[n]
    for p in reversed(path):
        length += 1; known[p] = length
    return length
print(max(range(1, 1000), key=collatz), collatz(871), [collatz(n) for n in range(1, 10)])
