# on 3.9 3.12 3.14 3.14t
# with cores 2 3
from multiprocessing import Process, Value, set_start_method
class E(Exception):
    def __init__(self): self.value = v.value
def work(n):
    for i in range(300):
        for _ in range((i * n) % 7): pass
        v.value += n
if __name__ == "__main__":
    set_start_method("fork")
    v, seen = Value("i", 0, lock=False), []
    pool = [Process(target=work, args=(n,)) for n in (3, 5)]
    for p in pool: p.start()
    while v.value < 2000:
        for _ in range(len(seen) % 23): pass
        try: raise E
        except E as error: seen.append(error.value)
    for p in pool: p.join()
    print(seen)
