class Log:
    def __init__(self): self.items, self.n = [1], 0
    def __getitem__(self, i): print("get", i); return self.items[i]
    def __setitem__(self, i, v): print("set", i, v); self.items[i] = v
l = Log()
l[0] += 5; l.n += 1; l.items += [2]; print(l.items, l.n)
x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 3; x %= 50; x <<= 2; x >>= 1; x |= 1; x &= 0b1111; x ^= 3; x /= 2
print(x)
s = "a"; s += "b"; s *= 3; print(s)
t = (1,); u = t; t += (2,); print(t, u)
a = b = [1]; a += [2]; print(b); a = a + [3]; print(b)
i = 0
def idx():
    global i
    i += 1
    return i
c = [0] * 4; c[idx()] += 10; print(c, i)
y: int = 5
z: "list[int]"
print(y)
try:
    z
except NameError as e:
    print(e)
