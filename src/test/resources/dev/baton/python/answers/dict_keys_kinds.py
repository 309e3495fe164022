d = {1: "int", 1.0: "float", True: "bool", "1": "str", (1, 2): "tuple", None: "none", frozenset([1]): "fs"}
print(d, d[1], d[True], len(d))
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 7
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"
e = {K(1): "a", K(2): "b"}
e[K(1)] = "c"
print(e, K(2) in e, K(3) in e, e.get(K(1)))
for bad in ([], {}, set()):
    try:
        d[bad] = 1
    except TypeError as err:
        print(err)
