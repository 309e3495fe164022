# on 3.13t 3.14t ideal
# with cores 2 4
from threading import Thread
import math, pickle
class P:
    @property
    def p(self): return G
    def m(self): pass
class Truth:
    def __bool__(self): return G % 2 == 0
class Equal:
    def __eq__(self, other): return Truth()
    def __contains__(self, item): return Truth()
class Made(Exception):
    def __init__(self): self.g = G
class New(Exception):
    def __new__(cls):
        made = super().__new__(cls)
        made.g = G
        return made
class Index:
    def __index__(self): return G % 3
class State:
    v = 0
    def __getstate__(self): return 1
    def __setstate__(self, s): self.v = G
class Times:
    def __rmul__(self, other): return G
    def __mul__(self, other): return G
P.m.n = 0
G, a, out = 0, [0], []
def change():
    global G, total
    for i in range(40):
        for _ in range(i % 5): pass
        G = i
        a.append(i)
        P.m.n = i
        P.level = i
        total = i
        if i % 3 == 0: del total, P.level
def look(n):
    state = pickle.dumps([State()])
    r = []
    for i in range(25):
        for _ in range(i * n % 4): pass
        x = [0, 0]
        x.insert(Index(), 1)
        r.append((P().m.n, getattr(P(), "p", 0), hasattr(P(), "p"), "{0.p}".format(P()), "{a}".format_map({"a": a}), x))
        r.append((len(pickle.dumps([a])), pickle.loads(state)[0].v, math.prod([Times()]), [a].__contains__([0])))
        r.append((1 if Equal() == 1 else 0, 1 in Equal(), Equal() != 1))
        r.append(str(ExceptionGroup("g", [ValueError()]).subgroup(lambda e: G % 2)))
        try: raise ValueError from Made
        except ValueError as e: r.append(e.__cause__.g)
        try: raise New
        except New as e: r.append(e.g)
        try: r.append(totel)
        except NameError as e: r.append(str(e))
        try: r.append(P.levle)
        except AttributeError as e: r.append(str(e))
    out.append(r)
pool = [Thread(target=change), Thread(target=look, args=(3,)), Thread(target=look, args=(5,))]
for p in pool: p.start()
for p in pool: p.join()
print(out)
