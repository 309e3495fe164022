a = list(range(10))
print(a[2:5], a[::3], a[::-1], a[-3:], a[8:2:-2], a[5:5], a[100:], a[-100:3])
a[2:5] = ["x"]
print(a)
a[1:1] = [100, 200]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
del a[0]
del a[1:3]
del a[::2]
print(a)
a[:] = []
print(a)
a[5:] = [1, 2]
a[-1] = 9
a[0], a[1] = a[1], a[0]
print(a)
a[0:1] = (i * i for i in range(3))
print(a)
a[1:3] = a
print(a)
b = [1, 2, 3]
c = b
b = b + [4]
print(b, c)
c += [5]
print(c)
del b[-1], c[0]
print(b, c)
m = [[1, 2], [3, 4]]
m[0][1] += 10
print(m, m[1][-1])
