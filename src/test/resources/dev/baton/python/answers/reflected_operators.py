class N:
    def __init__(self, v): self.v = v
    def __radd__(self, o): return f"radd {o}"
    def __rsub__(self, o): return f"rsub {o}"
    def __rmul__(self, o): return f"rmul {o}"
    def __rtruediv__(self, o): return f"rdiv {o}"
    def __rfloordiv__(self, o): return "rfloor"
    def __rmod__(self, o): return "rmod"
    def __rpow__(self, o): return "rpow"
    def __rand__(self, o): return "rand"
    def __ror__(self, o): return "ror"
    def __rlshift__(self, o): return "rlshift"
    def __matmul__(self, o): return "matmul"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __index__(self): return 2
    def __int__(self): return 9
    def __float__(self): return 9.5
    def __round__(self, n=None): return f"round {n}"
n = N(1)
print(1 + n, 1 - n, 2 * n, 1 / n, 1 // n, 1 % n, 2 ** n, 1 & n, 1 | n, 1 << n, n @ 3, +n, ~n, sum([n]), [1] + [n] == [1, n])
print(int(n), float(n), round(n), round(n, 2))
try:
    n + 1
except TypeError as e:
    print(e)
