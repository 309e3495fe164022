def deep(a, b, c, d):
    return a + (b + (c + (d + (a + (b + (c + (d + a * b)))))))
def args(f):
    return f(f(1, f(2, f(3, f(4)))), [f(1), {f(2): (f(3), f(4))}])
