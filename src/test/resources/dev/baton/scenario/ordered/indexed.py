# on 3.14t ideal
# with cores 3 4
from threading import Thread
out = []
class Seq:
    def __getitem__(self, i):
        if i > 60: raise IndexError(i)
        return i
class Slow(Seq):
    def __getitem__(self, i):
        for _ in range(i % 9): pass
        return super().__getitem__(i)
its = [iter(Seq()), iter(Slow()), iter(Seq())]
def look(n):
    r = []
    for it in its:
        for i in range(30):
            for _ in range(i * n % 5): pass
            if n == 2: r.append(next(it, "end"))
            else:
                for x in it:
                    r.append(x)
                    break
    out.append(r)
ts = [Thread(target=look, args=(k,)) for k in (1, 2, 3)]
for t in ts: t.start()
for t in ts: t.join()
print(out)
