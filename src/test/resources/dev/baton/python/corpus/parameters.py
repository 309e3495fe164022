def plain(a, b, c): return a
def defaults(a, b=1, c="x"): return a, b, c
def positional_only(a, b, /, c): return a + b + c
def keyword_only(a, *, b, c=2, d): return b
def variadic(*args, **kwargs): return args, kwargs
def everything(a, b=1, /, c=2, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs
f = lambda *a, b=1, **k: (a, b, k)
g = lambda: None
h = lambda x, /, y, *, z: x

def many(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r):
    return q + r + a + b
