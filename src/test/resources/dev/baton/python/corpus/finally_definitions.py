def make(f):
    try:
        f()
    finally:
        def inner(x):
            return x
        values = [lambda: x for x in range(3)]
        any(v() for v in values)
    return inner, values
