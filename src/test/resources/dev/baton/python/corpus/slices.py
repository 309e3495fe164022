def cut(s, a, b):
    return s[:], s[1:], s[:-1], s[a:b], s[a:], s[::2], s[a:b:2], s[1:2, ..., a:b], s[-1], s[1:5:2]
def put(s, a, b):
    s[a:b] = []
    s[1:3] = b
    s[:] = a
    s[a:b:2] = b
    del s[a], s[a:b], s[1:2], s[:]
