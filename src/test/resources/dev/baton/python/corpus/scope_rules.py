x = 1
def reads():
    return x
def binds():
    x = 2
    return x
def declares():
    global x, y
    x = y = 3
def unbound(flag):
    if flag:
        value = 1
    print(value)
    del value
    print(value)
def loop_unbound(xs):
    for item in xs:
        pass
    return item
class Scope:
    x = x
    y = [x for _ in range(2)]
    def method(self):
        return x
def outer():
    x = 10
    class Local:
        z = x
        def m(self):
            return x
    return Local
