def check(a, b):
    if a is None:
        return 0
    if b is not None:
        a = 1
    while a is None or b is None:
        a = b
    return 1 if a is None else 2
def boolean(a):
    return a is None, not a, not not a, bool(a) is True
