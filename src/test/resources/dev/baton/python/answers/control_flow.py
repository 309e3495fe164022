for i in range(3):
    if i == 5:
        break
else:
    print("no break")
for i in range(3):
    if i == 1:
        break
else:
    print("never")
n = 0
while n < 3:
    n += 1
    if n == 2:
        continue
    print("n", n)
else:
    print("while else")
while True:
    n += 1
    if n > 5:
        break
print(n, 1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 1 != 5, 1 == 1.0 == True, "a" if n else "b", 5 if not n else 6)
def side(x):
    print("side", x)
    return x
print(side(1) < side(2) < side(3))
print(side(3) < side(2) < side(1))
print(side(0) and side(1), side(1) or side(2), not side(0))
for i in range(2):
    for j in range(2):
        if j == 1:
            break
        print(i, j)
x = 5
if x > 10:
    print("big")
elif x > 3:
    print("medium")
else:
    print("small")
for i in []:
    pass
else:
    print("empty else")
a = [1, 2, 3, 4]
for v in a:
    if v == 2:
        a.remove(v)
print(a)
for v in a[:]:
    a.append(v)
print(a)
i = 10
for i in range(0):
    pass
print(i)
x = y = 3
x += 1; y -= 1
x **= 2
y //= 2
print(x, y, x is not y, None is None, [] is [])
x = 7
x %= 4
x /= 2
print(x)
match_like = {1: "one"}.get(1, "other")
print(match_like, -x ** 2, 2 * 3 + 4 // 3 - 1, (1, 2) + (3,), not 1 == 2, 10 - 2 - 3, 2 ** 3 ** 0)
