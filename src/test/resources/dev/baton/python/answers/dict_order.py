d = {}
for i in range(20):
    d[i * 7 % 20] = i
for i in range(0, 20, 3):
    del d[i]
d[3] = "back"
d[100] = "new"
print(list(d.items()))
while len(d) > 3:
    d.popitem()
print(d)
d.pop(next(iter(d)))
print(d)
big = {i: i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
print(sum(big), len(big), list(big)[:5], list(big)[-3:])
