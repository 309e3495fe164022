# on 3.13t 3.14t ideal
# with cores 2 3
from threading import Thread
def f(*, x=0): return x
def change():
    for i in range(60):
        for _ in range(i % 7): pass
        f.__kwdefaults__["x"] = i
def look(n):
    for i in range(50):
        for _ in range(i * n % 5): pass
        seen.append((n, f()))
seen = []
pool = [Thread(target=change)] + [Thread(target=look, args=(k,)) for k in (2, 3)]
for p in pool: p.start()
for p in pool: p.join()
print(seen)
