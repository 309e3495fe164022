# on 2.7 3.12 3.14
# with cores 2
from multiprocessing import Process, Value, set_start_method
def work(v, n):
    for i in range(900):
        for _ in range(i * n % 7): pass
        v.value += n
if __name__ == "__main__":
    set_start_method("fork")
    v = Value("i", 0, lock=False)
    pool = [Process(target=work, args=(v, n)) for n in (3, 5)]
    for p in pool: p.start()
    seen = []
    while v.value == 0: pass
    for i in range(30):
        for _ in range(i % 5): pass
        seen.append((str([v]), "%s" % v, "{}".format(v), "%s %r" % (v, [v])))
    for p in pool: p.join()
    print(seen)
