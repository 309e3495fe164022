# on 3.13t 3.14t ideal
# with cores 3 4
from threading import Thread
def change(n):
    for i in range(40):
        for _ in range((i * n) % 7): pass
        d[i] = n; s.add(i)
        if i % 9 == 0: d.clear(); s.clear()
def look(n):
    r = []
    for i in range(25):
        for _ in range((i * n) % 5): pass
        rows, sets = [d], [s]
        for _ in range(i % 3): pass
        try: r.append((list(map(dict, rows)), list(map(set, sets)), max(sets, key=frozenset), sorted(rows, key=len)))
        except RuntimeError as error: r.append(str(error))
    seen.append(r)
d, s, seen = {0: 0}, {0}, []
pool = [Thread(target=change, args=(k,)) for k in (3, 5)] + [Thread(target=look, args=(k,)) for k in (2, 3)]
for p in pool: p.start()
for p in pool: p.join()
print(seen)
