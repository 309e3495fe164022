square = lambda x: x * x
pick = lambda a, b=2, *c, d, **e: a
curry = lambda a: lambda b: lambda c: a + b + c
key = sorted([3, 1, 2], key=lambda v: -v)
table = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b}
immediate = (lambda: 42)()
conditional = lambda x: x if x else None
