a = list(range(10))
a[2:5] = ["x"]; print(a)
a[::2] = [0] * len(a[::2]); print(a)
a[1:1] = [7, 8]; print(a)
del a[0]; del a[-2:]; del a[::3]; print(a)
a[:] = []; print(a)
b = [1, 2, 3, 4]
try:
    b[::2] = [1]
except ValueError as e:
    print(e)
b[5:9] = "hi"; print(b)
b += (9, 8); print(b)
b *= 2; print(b)
