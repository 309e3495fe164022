# on 3.13t 3.14t ideal
# with cores 2 4
from threading import Thread
from collections import deque
def change(n):
    for i in range(25):
        for _ in range((i * n) % 7): pass
        a.append(i); d[i] = n; s.add(i)
        if i % 9 == 0: a.clear(); d.clear(); s.clear()
def look(n):
    r = []
    for i in range(25):
        for _ in range((i * n) % 5): pass
        own, both, table = [a], (a, s), {1: a}
        it, z, e, m, f = iter(a), zip([1, 2, 3], a), enumerate(a), map(len, [a, s]), filter(None, [a, s])
        keys, values, items, back, nested = d.keys(), d.values(), d.items(), map(str, a), zip(iter(a), map(d.get, [0, 1]))
        for _ in range(3): pass
        try:
            r.append((own == [[1]], (a, 1) < ([5], 1), [1] in own, own.count([1]), max(own, [[1]]) is own, sorted([a, [3]])))
            r.append((str(own), repr(table), f"{both}", "%s" % own, "{}".format(own), str(ValueError(a)), sum(own, [])))
            r.append((table == {1: [1]}, [1] in table.values(), table.get(1) == [1], str(table.items()), deque(own) == deque([[1]])))
            r.append((next(it, None), list(z), list(e), list(m), list(f), list(back), list(nested), any(own), all(both)))
            r.append((len(keys), 1 in keys, str(values), list(items), {1, 2} & keys, [*values], sorted([a, s], key=len)[0] is a))
            r.append((max(both, key=len) is a, list(map(s.__contains__, [0, 1])), list(iter(a.copy, [1]))[:1] if not a else 0))
        except RuntimeError as error: r.append(str(error))
    seen.append(r)
a, d, s, seen = [0], {0: 0}, {0}, []
pool = [Thread(target=change, args=(k,)) for k in (3, 5)] + [Thread(target=look, args=(k,)) for k in (3, 7)]
for p in pool: p.start()
for p in pool: p.join()
print(seen)
