# on 3.13t 3.14t ideal
# with cores 2 3
from threading import Thread
def change():
    for i in range(60):
        for _ in range(i % 7): pass
        named["k%d" % i] = i
def look(n):
    got = []
    def take(*new): got.append(new)
    for i in range(40):
        t = Thread(target=lambda **k: take(len(k)), kwargs=named)
        for _ in range(i * n % 25): pass
        t.run()
    seen.append(got)
seen, named = [], {}
pool = [Thread(target=change)] + [Thread(target=look, args=(k,)) for k in (2, 3)]
for p in pool: p.start()
for p in pool: p.join()
print(seen)
