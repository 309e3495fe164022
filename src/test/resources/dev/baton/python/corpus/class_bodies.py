class Empty: pass

class Private:
    __secret = 1

    def __hidden(self):
        return self.__secret

    def call(self):
        return self.__hidden()

class Body:
    if True:
        x = 1
    else:
        x = 2
    for i in range(3):
        x += i
    table = [x for x in range(4)]
    lookup = {k: k * 2 for k in table}
    func = lambda self: self.x

class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        return super().__new__(mcls, name, bases, ns)

class WithMeta(Empty, metaclass=Meta, extra=1): ...

class Nested:
    class Inner:
        def go(self):
            return __class__
    inner = Inner()

bases = (Empty,)
class Starred(*bases, **{}): "only a docstring"
