# What locks and queues that are written in C are called in messages, and that they take no new attributes.
import queue
import threading
from collections import deque


class Mine(deque):
    pass


for thing in (threading.Lock(), threading.RLock(), queue.SimpleQueue(), deque(), Mine(), threading.local()):
    print(type(thing).__name__, type(thing))
    for mistake in (
        lambda: thing.aquire(),
        lambda: thing + 1,
        lambda: thing < 1,
        lambda: thing(),
        lambda: "lock: " + thing,
        lambda: int(thing),
        lambda: setattr(thing, "owner", "me"),
    ):
        try:
            print(mistake())
        except (AttributeError, TypeError) as error:
            print(" ", type(error).__name__, error)
try:
    object().owner = "me"
except AttributeError as error:
    print(error)
threading.Lock().aquire()
