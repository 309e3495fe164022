from threading import Lock, Thread
class Account:
    def __init__(self, balance): self.balance, self.lock = balance, Lock()
def transfer(a, b, amount):
    first, second = sorted((a, b), key=id)
    with first.lock, second.lock:
        if a.balance >= amount:
            a.balance -= amount; b.balance += amount
accounts = [Account(100) for _ in range(4)]
def work(seed):
    x = seed
    for _ in range(50):
        x = (x * 1103515245 + 12345) % 2 ** 31
        i, j = x % 4, (x // 7) % 4
        if i != j: transfer(accounts[i], accounts[j], x % 30)
ts = [Thread(target=work, args=(n,)) for n in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(sum(a.balance for a in accounts), all(a.balance >= 0 for a in accounts), any(a.lock.locked() for a in accounts))
