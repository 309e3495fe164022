import threading
data = threading.local(); data.x = "main"
seen = {}
def work(n):
    seen[n] = [hasattr(data, "x")]
    data.x = n
    seen[n].append(data.x)
ts = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in ts: t.start(); t.join()
print(seen, data.x)
class Mine(threading.local):
    def __init__(self): self.items = []
m = Mine(); m.items.append(1)
def other(): m.items.append(2); seen["o"] = list(m.items)
t = threading.Thread(target=other); t.start(); t.join()
print(seen["o"], m.items)
