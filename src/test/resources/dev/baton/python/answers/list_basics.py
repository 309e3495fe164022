a = [3, 1, 2]
a.append(4); a.extend([5, 6]); a.insert(0, 9); a.insert(100, 7); a.insert(-1, 8)
print(a, len(a), a.pop(), a.pop(0), a.index(5), a.count(1), 3 in a, a[-2], a[1:3], a[::-1])
a.remove(1); a.sort(); print(a); a.reverse(); print(a); b = a.copy(); b.clear(); print(a, b, a + [1], a * 2 == a + a, [0] * 3)
for f in (lambda: a.remove(99), lambda: a.index(99), lambda: [].pop(), lambda: a[50], lambda: a + (1,), lambda: a.pop(50)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
