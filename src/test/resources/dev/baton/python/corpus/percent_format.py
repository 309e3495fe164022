def show(a, b):
    x = "%s and %r" % (a, b)
    y = "%d items" % (a,)
    z = "%5s|%-8s|%.3s|%%" % (a, b, a)
    w = "%s" % a
    v = "%s" % (a, )
    return x + y + z + w + v
