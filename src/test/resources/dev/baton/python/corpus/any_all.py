def check(xs, ys):
    if all(x > 0 for x in xs):
        return True
    if any(x in ys for x in xs) and not all(ys):
        return tuple(x for x in xs)
    return sum(x for x in xs), max((x for x in xs), default=0)
