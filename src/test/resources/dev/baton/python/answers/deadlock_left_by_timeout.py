import threading
a, b = threading.Lock(), threading.Lock()
ready = threading.Barrier(2)
out = []
def one(first, second, name):
    with first:
        ready.wait()
        if second.acquire(timeout=.05 if name == "x" else .2):
            out.append(name + " got both"); second.release()
        else: out.append(name + " gave up")
ts = [threading.Thread(target=one, args=(a, b, "x")), threading.Thread(target=one, args=(b, a, "y"))]
for t in ts: t.start()
for t in ts: t.join()
print(out)
