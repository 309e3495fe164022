def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
a, ga = counter(); b, gb = counter()
print(a(), a(), a(5), b(), ga(), gb())
def adders():
    return [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders()])
def outer():
    x = 1
    def mid():
        nonlocal x
        x += 1
        def deep():
            nonlocal x
            x *= 10
            return x
        return deep
    return mid()(), x
print(outer())
def late():
    def show(): return v
    try:
        show()
    except NameError as e:
        print(e)
    v = 3
    return show()
print(late())
def unbound():
    print(q)
    q = 1
try:
    unbound()
except UnboundLocalError as e:
    print(e)
