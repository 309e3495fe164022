# on 3.12 3.14 3.14t
# with cores 2 3
from multiprocessing import Process, Value, set_start_method
class P:
    @property
    def x(self): return v.value
def work(v, n):
    for i in range(600):
        for _ in range((i * n) % 7): pass
        v.value += n
def numbers(k):
    for i in range(k):
        for _ in range(i): pass
        yield v.value
if __name__ == "__main__":
    set_start_method("fork")
    v, seen = Value("i", 0, lock=False), []
    pool = [Process(target=work, args=(v, n)) for n in (3, 5)]
    for p in pool: p.start()
    while v.value == 0: pass
    for i in range(30):
        for _ in range(i % 5): pass
        x = [1, 2, 3]
        x[0:2] = numbers(3)
        seen.append((x, "{0.x}".format(P())))
    for p in pool: p.join()
    print(seen)
