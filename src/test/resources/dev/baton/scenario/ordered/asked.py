# on 3.13t 3.14t ideal
# with cores 2 4
from threading import Thread
import random
class Key:
    def __hash__(self): return G % 3
    def __eq__(self, other): return G % 2 == 0
class Item:
    def __init__(self, v): self.v = v
    def __lt__(self, other): return self.v < other.v if G % 2 else self.v > other.v
    def __gt__(self, other): return self.v > other.v if G % 2 else self.v < other.v
    def __eq__(self, other): return G % 3 == 0
    def __repr__(self): return str(G)
    def __bool__(self): return G % 2 == 0
    def __index__(self): return G % 3
    def __iter__(self): return iter((G, G + 1))
class Wrong(Exception):
    def __init__(self): self.g = G
def slow(x):
    for _ in range(6): pass
    return x
def change(n):
    global G
    for i in range(20):
        for _ in range((i * n) % 7): pass
        G = i
        row.sort(key=slow)
        row.extend(map(slow, (i, -i)))
        table.update((k, slow(k)) for k in range(i % 4))
        list(map(kept.add, (slow(k) for k in range(2))))
        if i % 6 == 0: row.clear(); table.clear(); kept.clear()
        put(i)
        if i % 3: drop()
        try: next(numbers)
        except ValueError: pass
        try:
            try: raise KeyError(i)
            except KeyError as e: raise error from e
        except OSError: pass
def look(n):
    r = []
    for i in range(20):
        for _ in range((i * n) % 5): pass
        d = {Key(): 1}
        d[Key()] = 2
        r.append((Key() in d, d.get(Key()), d.get(0), len(d), len({Key(), Key()}), [Key()] == [Key()], len({Key() for _ in (1, 2)})))
        k = Item(1)
        r.append((sorted([Item(2), k])[0].v, max(k, Item(2)).v, str([k]), any([k]), [1, 2, 3][k], "abc"[k:], [0] * k, k in [1]))
        a, b = k
        x = [1, 2, 3]
        x[k] = a
        x[0:k] = k
        r.append((x, [*k], max(*k), 1 in k, {1}.issubset(row[0] for _ in (1, 2) if row), row[:3], len(table), len(kept)))
        try: r.append((numbers.gi_running, next(numbers)))
        except ValueError as e: r.append(str(e))
        try: r.append(get())
        except NameError as e: r.append("unbound")
        try: raise Wrong
        except Wrong as e: r.append(e.g)
        try: raise error
        except OSError as e: r.append(str(e.__cause__))
        r.append((random.random(), random.randrange(9), random.choice([1, 2, 3])))
    seen.append(r)
def cell():
    v = 0
    def get(): return v
    def put(new):
        nonlocal v
        v = new
    def drop():
        nonlocal v
        del v
    return get, put, drop
def forever():
    while True:
        for _ in range(4): pass
        yield G
G, row, table, kept, seen, numbers, error = 0, [0], {}, set(), [], forever(), OSError(1)
get, put, drop = cell()
pool = [Thread(target=change, args=(3,)), Thread(target=look, args=(3,)), Thread(target=look, args=(7,))]
for p in pool: p.start()
for p in pool: p.join()
print(seen)
