import random
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a
def quick(a):
    if len(a) < 2: return a
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])
def merge(a):
    if len(a) < 2: return a
    m = len(a) // 2
    l, r, out = merge(a[:m]), merge(a[m:]), []
    while l and r:
        out.append(l.pop(0) if l[0] <= r[0] else r.pop(0))
    return out + l + r
def insertion(a):
    a = list(a)
    for i in range(1, len(a)):
        k, j = a[i], i
        while j and a[j - 1] > k:
            a[j] = a[j - 1]; j -= 1
        a[j] = k
    return a
random.seed(3)
data = [random.randint(0, 99) for _ in range(20)]
print(data)
for s in (bubble, quick, merge, insertion):
    print(s.__name__, s(data) == sorted(data), s(data)[:5])
