def choose(a, b, c):
    if a and b:
        return 1
    elif a or (b and c):
        return 2
    elif not (a or b) and c:
        return 3
    else:
        return 4

def chain(a, b, c):
    if a < b < c:
        return "up"
    if a < b <= c != a:
        return True
    x = a < b < c
    return not a < b < c

def ternary(a, b):
    x = a if b else -a
    y = (a if b else b) if a else (b if a else a)
    if (a if b else not b):
        return x
    return a or b and x or y

def constants(x):
    if True:
        x = 1
    if False:
        x = 2
    while 1:
        if x: break
    if None or 0 or "":
        x = 3
    if not x is None:
        return x
    return x is not None and x not in (1, 2)
