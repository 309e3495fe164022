# One operation in a loop, and the loop alone. Prints what the operation takes, in nanoseconds.
from threading import Lock
from time import perf_counter

OP = "attr_get"
N = 2000


class O(object):
    def __init__(self): self.x = 1


L = Lock()
o = O()
d = {1: 2}
l = [None] * 10
x = object


def nothing():
    for _ in range(N): pass


def attr_get():
    v = o
    for _ in range(N): v.x


def dict_set():
    v = d
    for _ in range(N): v[1] = 3


def list_append():
    v = []
    for _ in range(N): v.append(None)


def list_get():
    v = l
    for _ in range(N): v[3]


def list_set():
    v = l
    for _ in range(N): v[3] = None


def local_obj_assign():
    a = x
    for _ in range(N): b = a


def obj_create():
    for _ in range(N): O()


def with_lock():
    v = L
    for _ in range(N):
        with v: pass


OPS = {
    "attr_get": attr_get, "dict_set": dict_set, "list_append": list_append, "list_get": list_get,
    "list_set": list_set, "local_obj_assign": local_obj_assign, "obj_create": obj_create, "with_lock": with_lock,
}


def time(f):
    start = perf_counter()
    f()
    return perf_counter() - start


print("time", (time(OPS[OP]) - time(nothing)) / N * 1e9)
