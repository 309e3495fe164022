import sys
x = 1
del x
def f(a, b, o):
    del a
    b = 1
    del b, o.attr, o[1]
    def g():
        return c
    c = 1
    del c
    return g
def h():
    global x
    x = 1
    del x
