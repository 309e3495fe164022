def level3(x):
    return 10 / x
def level2(x):
    return level3(
        x - 1)
class C:
    def method(self, x):
        return [level2(v) for v in (x,)][0]
def level1(x): return C().method(x)
level1(1)
