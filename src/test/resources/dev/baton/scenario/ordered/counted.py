# on 3.13t 3.14t ideal
# with cores 2 4
from collections import Counter, OrderedDict, defaultdict
from threading import Thread
class Item:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, other): return G % 2 == 0
def slow(x):
    for _ in range(6): pass
    return x
def change(n):
    global G
    for i in range(25):
        for _ in range((i * n) % 7): pass
        G = i
        counts.update("abc"[i % 3] * 4)
        counts.update(slow(x) for x in "cd")
        counts.subtract({"a": 1})
        counts[n] += 1
        groups[i].append(n)
        made[i].append(n)
        if i % 6 == 0: groups.clear(); del counts["d"]
        order[i % 5] = n
        order.move_to_end(i % 5, i % 2)
        if i % 9 == 0: made.default_factory = [list, slower][n % 2]
def slower(): return slow([])
def look(n):
    for i in range(25):
        for _ in range((i * n) % 5): pass
        seen.append((n, counts.most_common(2), counts.total(), list(counts.elements())[:3], counts["d"], dict(+counts)))
        seen.append((counts + Counter("ad"), counts & Counter(a=3), counts <= counts, counts == Counter(counts)))
        seen.append((len(groups), groups[i], made[-i], made.default_factory is list, groups.copy().get(3), str(made)[-30:]))
        seen.append((list(order), OrderedDict(order) == order, Counter([Item(1), Item(1)]).total()))
G = 1
counts, groups, made, order, seen = Counter(), defaultdict(list), defaultdict(slower), OrderedDict(), []
threads = [Thread(target=f, args=(n,)) for n, f in enumerate((change, look, change, look), 1)]
for t in threads: t.start()
for t in threads: t.join()
print(seen)
