from threading import Lock, Thread

lock = Lock()
balance = 0

def deposit(amount, times=100):
    global balance
    for _ in range(times):
        with lock:
            balance += amount

def guarded():
    with lock, open("x") as f:
        return f.read()

def early(items):
    for item in items:
        with lock:
            if item is None:
                continue
            if item < 0:
                break
            print(item)
    else:
        return -1
    return 0
