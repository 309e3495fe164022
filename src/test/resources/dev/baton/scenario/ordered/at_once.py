# on 2.7 3.12 3.14 3.14t
# with cores 2 3
from multiprocessing import Process, Value, set_start_method
from threading import Thread
class K:
    def __eq__(self, other): return v.value % 3 == 0
    def __lt__(self, other): return v.value % 2 == 0
    def __hash__(self): return v.value % 5
    def __repr__(self): return str(v.value)
    def __bool__(self): return v.value % 7 > 2
    def __add__(self, other): return v.value
    __radd__ = __add__
def work(n):
    for i in range(300):
        for _ in range((i * n) % 7): pass
        v.value += n
def look(n):
    for i in range(25):
        for _ in range(i * n % 5): pass
        ks = [K(), K(), K()]
        seen.append((str(ks), ks == [1, 2, 3], ks.count(1), 1 in ks, sum(ks), all(ks)))
        seen.append((sorted(ks)[0] is ks[0], max(ks) is ks[1], len(set(ks)), {ks[0]: 1}.get(ks[1]), "%r" % ks))
if __name__ == "__main__":
    set_start_method("fork")
    v, seen = Value("i", 0, lock=False), []
    pool = [Process(target=work, args=(n,)) for n in (3, 5)] + [Thread(target=look, args=(n,)) for n in (2, 3)]
    for p in pool: p.start()
    for p in pool: p.join()
    print(seen)
