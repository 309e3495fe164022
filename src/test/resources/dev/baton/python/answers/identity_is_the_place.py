# What id() says is the place in memory that the text of an object shows.
import threading
from concurrent.futures import Future


class Thing:
    pass


def function():
    pass


thing = Thing()
for each in (thing, function, threading.Lock(), threading.Event(), Future(), (n for n in []), thing.__init__.__self__):
    print(f"{id(each):#x}" in repr(each))
print(id(thing) == id(thing), id(thing) != id(Thing()), id(Thing) == id(type(thing)))
