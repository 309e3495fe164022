# on 3.13t 3.14t ideal
# with cores 2 3
from threading import Thread
class K: pass
class S:
    __slots__ = ("x",)
a, out, dead = [0], [], []
def change():
    for i in range(60):
        for _ in range(i % 5): pass
        a.append(i)
        K.value = i
        S.level = i
        for _ in range(i % 3): pass
        del K.value
def look():
    for i in range(40):
        for _ in range(i % 4): pass
        t = Thread()
        t.name = [a]
        out.append((t.name, Thread(name=[a]).name))
        t.daemon = a
        s = S()
        try: s.level = 3
        except AttributeError as e: out.append(str(e))
def die(n):
    for _ in range(n * 7): pass
    if n % 2: getattr(K(), "valu")
    else: del K().valu
ts = [Thread(target=change), Thread(target=look)] + [Thread(target=die, args=(k,)) for k in range(8)]
for t in ts: t.start()
for t in ts: t.join()
print(out)
