# A counter that all threads increase. Prints the share of updates that were lost.
from threading import Lock, Thread

KIND = "plain"
K = 50_000
THREADS = 2

c = 0
gate = Lock()


class O(object): pass


o = O()
o.x = 0
d = {'k': 0}


def ident(x): return x


def plain():
    global c
    for _ in range(K): c += 1


def call():
    global c
    for _ in range(K): c = ident(c) + 1


def intcall():
    global c
    for _ in range(K): c += int(1)


def attr():
    for _ in range(K): o.x += 1


def item():
    for _ in range(K): d['k'] += 1


def locked():
    global c
    for _ in range(K):
        with gate: c += 1


KINDS = {"plain": plain, "call": call, "intcall": intcall, "attr": attr, "item": item, "locked": locked}
pool = [Thread(target=KINDS[KIND]) for _ in range(THREADS)]
for thread in pool: thread.start()
for thread in pool: thread.join()
print("lost_fraction", 1 - (c + o.x + d['k']) / (K * THREADS))
