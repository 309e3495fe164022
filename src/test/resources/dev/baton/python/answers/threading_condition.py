from threading import Condition, Lock, RLock, Thread

cond = Condition()
items = []
got = []


def consumer():
    for _ in range(5):
        with cond:
            while not items:
                cond.wait()
            got.append(items.pop(0))
            cond.notify()


t = Thread(target=consumer)
t.start()
for i in range(5):
    with cond:
        items.append(i)
        cond.notify()
        while items:
            cond.wait()
t.join()
print(got)

with cond:
    print(cond.wait(0.01), cond.wait(timeout=0))
    print(cond.wait_for(lambda: False, 0.01), cond.wait_for(lambda: 7))
for call in (cond.wait, cond.notify, cond.notify_all):
    try:
        call()
    except RuntimeError as error:
        print(error)
with cond:
    with cond:
        print(cond.wait(0.001))
    print("still mine")
    cond.notify()
own = Lock()
second = Condition(own)
with second:
    print(own.locked())
    second.notify_all()
print(own.locked(), second.acquire(False), second.locked())
second.release()
try:
    second.release()
except RuntimeError as error:
    print(error)
ready = []
done = []


def waiter(n):
    with second:
        ready.append(n)
        second.notify_all()
        second.wait_for(lambda: "go" in ready)
        done.append(n)


pool = [Thread(target=waiter, args=(n,)) for n in range(4)]
for t in pool:
    t.start()
with second:
    second.wait_for(lambda: len(ready) == 4)
    ready.append("go")
    second.notify_all()
for t in pool:
    t.join()
print(sorted(done))
