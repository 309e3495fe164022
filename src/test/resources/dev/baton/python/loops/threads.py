# /// script
# [tool.baton]
# title = "x"
# cores = 3
# ///
from threading import Thread, Lock
class Agent:
    total = 0
    def __init__(self, x, v):
        self.x = x
        self.v = v
        self.b = 0
    def step(self, dt):
        self.x += self.v * dt
        if self.x < 0 or self.x > 100:
            self.v = -self.v
            self.b += 1
        return self
counts = {}
lock = Lock()
results = []
glob = 0
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def deep(n):
    if n == 0:
        raise ValueError("bottom")
    try:
        deep(n - 1)
    finally:
        results.append(n)
def work(k, n):
    global glob
    agents = [Agent(i * 1.5, (i % 7) - 3.0) for i in range(5)]
    total = 0
    for i in range(n):
        total += int(i ** 0.5) + i % 3 - i // 7
        if i % 50 == 0:
            with lock:
                counts[k] = counts.get(k, 0) + total
                glob += 1
        for a in agents:
            a.step(0.1)
        if i == n // 2:
            Agent.total += 1
            Agent.step2 = Agent.step
    x = 1
    big = 1
    while x < n:
        x += x
        big = big * 2 ** 30 + x
        if big > 10 ** 60:
            big = big // 10 ** 40
    m = None
    for s in "hello", "world", 3, 2.5, None, [1], (2,):
        if s is None or m is None:
            m = s
        elif s == m:
            m = 1
        try:
            m = s + 1
        except TypeError as e:
            results.append(str(e))
    f = 0.5
    for i in range(200):
        f = f * 1.01 + i / 3 - 0.25 if f < 1e6 else f / 2
        if not f > 3.0 and i != 5:
            f = -f
    y = 10
    for i in range(300):
        if i == 150:
            y = 2.5
        if i == 200:
            y = 2 ** 62
        y = y + 3
    odd = [j for j in range(n) if j & 1 and j ^ 3 or j | 4 == 6]
    try:
        deep(4)
    except ValueError as e:
        results.append(str(e))
    lst = list(range(50))
    for i in range(49):
        lst[i], lst[i + 1] = lst[i + 1], lst[i]
    results.append((k, total, x, big, f, y, len(odd), fib(9), lst[:5], sum(a.b for a in agents), round(sum(a.x for a in agents), 6)))
pool = [Thread(target=work, args=(k, 400)) for k in range(3)]
for p in pool: p.start()
for p in pool: p.join()
for r in sorted(map(str, results)): print(r)
print(sorted(counts.items()), glob, Agent.total)
