def a():
    x = "a"
    def b():
        def c():
            nonlocal x
            x += "c"
            return lambda: x + y
        y = "late"
        return c()
    f = b()
    x += "!"
    return f()
print(a())
def gen_scope():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return total
    return [add(i) for i in range(4)], total
print(gen_scope())
class Outer:
    v = "class"
    def method(self):
        v = "method"
        class Inner:
            w = v
            def get(self): return v, self.w
        return Inner().get()
print(Outer().method())
def defaults(x, y=lambda z: z + 1, *, w=[]):
    w.append(y(x)); return w
print(defaults(1), defaults(2), defaults(3, w=[0]))
