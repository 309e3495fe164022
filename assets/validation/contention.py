# One operation again and again, on an object of the thread's own or on one that all threads share.
from threading import Thread
from time import perf_counter

KIND = "dict_set private"
K = 20_000
THREADS = 2


class O(object): pass


class V(object): pass


def setd(make, off):
    def f():
        d = make()
        for i in range(K): d[off + (i & 63)] = i
    return f


def getd(make):
    def f():
        d = make()
        for i in range(K): d[i & 63]
    return f


def app(make):
    def f():
        a = make().append
        for i in range(K): a(None)
    return f


def seti(make, off):
    def f():
        l = make()
        for i in range(K): l[off] = None
    return f


def seta(make):
    def f():
        o = make()
        for i in range(K): o.x = None
    return f


def geta(make):
    def f():
        o = make()
        for i in range(K): o.x
    return f


def loop():
    def f():
        for i in range(K): pass
    return f


def incd(make, key):
    def f():
        d = make()
        for i in range(K): d[key] += 1
    return f


def dictv(one=False, small=False):
    v = V()
    return {j: j if small else v if one else V() for j in range(64)}


def listv(one=False):
    v = V()
    return [v if one else V() for j in range(64)]


def ox(v):
    o = O()
    o.x = v
    return o


glob = V()


def lglob():
    def f():
        for i in range(K): glob
    return f


def lfunc():
    def f():
        for i in range(K): loop
    return f


def noop(): pass


def callg():
    def f():
        for i in range(K): noop()
    return f


def inst():
    def f():
        for i in range(K): O()
    return f


def tasks(kind, n):
    sd = {}
    sl = []
    slots = [None] * 256
    shared = ox(None)
    values = dictv()
    value = dictv(one=True)
    smalls = dictv(small=True)
    holder = ox(V())
    counters = {i: 0 for i in range(8)}
    counter = {'k': 0}
    mine = [ox(V()) for _ in range(n)]
    if kind == 'empty_loop': return [loop() for i in range(n)]
    if kind == 'dict_set private': return [setd(dict, 0) for i in range(n)]
    if kind == 'dict_set shared same keys': return [setd(lambda: sd, 0)] * n
    if kind == 'dict_set shared own keys': return [setd(lambda: sd, 1000 * i) for i in range(n)]
    if kind == 'dict[k]+=1 shared own key': return [incd(lambda: counters, i) for i in range(n)]
    if kind == 'dict[k]+=1 shared same key': return [incd(lambda: counter, 'k')] * n
    if kind == 'dict_get private': return [getd(dictv) for i in range(n)]
    if kind == 'dict_get shared 64 objs': return [getd(lambda: values)] * n
    if kind == 'dict_get shared 1 obj': return [getd(lambda: value)] * n
    if kind == 'dict_get shared small ints(immortal)': return [getd(lambda: smalls)] * n
    if kind == 'list_append private': return [app(list) for i in range(n)]
    if kind == 'list_append shared': return [app(lambda: sl)] * n
    if kind == 'list_set private': return [seti(lambda: [None] * 64, 0) for i in range(n)]
    if kind == 'list_set shared own slot': return [seti(lambda: slots, 16 * i) for i in range(n)]
    if kind == 'attr_set private': return [seta(lambda: ox(None)) for i in range(n)]
    if kind == 'attr_set shared': return [seta(lambda: shared)] * n
    if kind == 'attr_get private': return [geta(lambda: ox(V())) for i in range(n)]
    if kind == 'attr_get private_by_main': return [geta(lambda i=i: mine[i]) for i in range(n)]
    if kind == 'attr_get shared 1 obj': return [geta(lambda: holder)] * n
    if kind == 'attr_get shared None(immortal)': return [geta(lambda: shared)] * n
    if kind == 'load_global mortal obj': return [lglob()] * n
    if kind == 'load_global function(deferred)': return [lfunc()] * n
    if kind == 'call global func': return [callg()] * n
    if kind == 'instantiate shared class': return [inst()] * n
    raise KeyError(kind)


begun = {}
ended = {}


def part(k, f):
    begun[k] = perf_counter()
    f()
    ended[k] = perf_counter()


pool = [Thread(target=part, args=(k, f)) for k, f in enumerate(tasks(KIND, THREADS))]
for thread in pool: thread.start()
for thread in pool: thread.join()
print("wall", max(ended.values()) - min(begun.values()))
