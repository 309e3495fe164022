# on 3.13t 3.14t ideal
# with cores 2 3
from threading import Thread
class K: value = 0
class L:
    def __init__(self): self.k = K()
def change():
    for i in range(60):
        for _ in range(i % 7): pass
        K.value = i
    K.late = 1
def look(n):
    r = []
    for i in range(40):
        for _ in range(i * n % 5): pass
        k = K()
        r.append(("{0.value}".format(k), "{a.k.value}".format(a=L()), list(map(getattr, [k], ["value"])), list(map(hasattr, [k], ["late"]))))
    seen.append(r)
seen = []
pool = [Thread(target=change)] + [Thread(target=look, args=(k,)) for k in (2, 3)]
for p in pool: p.start()
for p in pool: p.join()
print(seen)
