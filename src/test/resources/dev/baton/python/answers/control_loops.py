for i in range(5):
    if i == 3: break
else:
    print("no break")
print("i", i)
for i in range(3):
    pass
else:
    print("else ran", i)
n = 0
while n < 3:
    n += 1
    if n == 2: continue
    print("n", n)
else:
    print("while else")
while True:
    n -= 1
    if n < 0: break
print(n)
for i in []:
    pass
else:
    print("empty else")
total = 0
for row in [[1, 2], [3, 4]]:
    for v in row:
        if v == 2: break
        total += v
    else:
        total += 100
        continue
    total += 1000
print(total)
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]: print(a + b + c)
for x in "ab", "cd": print(x)
for d["k"] in range(2) if (d := {}) is not None else []: print(d)
