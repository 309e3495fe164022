# on 3.14t
# with cores 2 3
from concurrent import interpreters
from threading import Thread
out = []
x = 0
def f(n):
    global x
    for _ in range(n * 20): pass
    x += n
    return x
def visit(n):
    r = []
    for i in range(8):
        for _ in range(i * n % 7): pass
        r.append(ip.call(f, n))
    out.append(r)
if __name__ == "__main__":
    ip = interpreters.create()
    ts = [Thread(target=visit, args=(k,)) for k in (1, 2, 3)]
    for t in ts: t.start()
    for t in ts: t.join()
    print(out)
