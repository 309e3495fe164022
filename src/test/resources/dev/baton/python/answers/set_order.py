print({5, 1, 9, 100, 33, 8, 16, 0, -1, -2})
print(set(range(20, 0, -1)))
s = set()
for i in range(0, 200, 7):
    s.add(i * 31 % 101)
print(s, list(s)[:3])
for i in range(0, 101, 2):
    s.discard(i)
print(s)
print({1000, 2000, 3000, 4000, 5000, 10 ** 10, 10 ** 20})
print({0.5, 1.5, 2, 3.25}, {(1, 2), (3, 4)}, {True, 2, None is None})
a = {i for i in range(50) if i % 3}
b = set(range(0, 100, 5))
print(a | b)
print(a & b)
print(a - b)
print(a ^ b)
print(set(list(b)), set(b), b.copy(), frozenset(b))
t = {8, 16, 24, 32, 40}
t.remove(16)
t.add(48)
t.add(0)
print(t, t.pop(), t.pop(), t)
u = set([1, 9, 17])
u.update(a)
u |= {64, 128}
print(u, len(u))
print(set([64, 32, 16, 8, 4, 2, 1]), {7, 15, 23, 31})
