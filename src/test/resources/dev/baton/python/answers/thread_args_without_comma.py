# What a thread says when its arguments are no tuple: args=(1) has no comma.
import threading


class Thing:
    pass


def target(*args, **kwargs):
    print(args, kwargs)


for wrong in ({"args": (1)}, {"args": Thing()}, {"kwargs": ("a", 1)}, {"kwargs": {1: 2}}):
    thread = threading.Thread(target=target, **wrong)
    thread.start()
    thread.join()
for odd in ({"args": "xy"}, {"args": iter([1, 2])}, {"args": {"k": 1}}, {"kwargs": {}}, {"args": (1,), "kwargs": {"n": 2}}):
    thread = threading.Thread(target=target, **odd)
    thread.start()
    thread.join()
for call in (lambda: print(*Thing()), lambda: target(*Thing()), lambda: target(*3), lambda: len(*Thing())):
    try:
        call()
    except TypeError as error:
        print(error)
