def build(a, b):
    e = [], {}, (), set()
    l = [1, 2, 3]
    m = [1, 2]
    n = [a, 1, b]
    t = (1, 2, 3)
    u = (a, b)
    s = {1, 2, 3}
    v = {a, b}
    d = {"a": 1, "b": 2}
    w = {a: b, **d, "c": 3}
    x = [*a, *b, 1]
    y = (*a, 1)
    z = {*a, *b}
    q = {**a}
    return e, l, m, n, t, u, s, v, d, w, x, y, z, q, [None, True, False, ...]
if x in [1, 2, 3] or x in {1, 2} or x not in (a, b): pass
