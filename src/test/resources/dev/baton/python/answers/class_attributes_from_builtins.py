# What of a class is bound to its objects: functions of the program and methods, but no built-in function.
import math


class Tools:
    length = len
    root = math.sqrt
    show = print
    shout = str.upper
    order = sorted
    kind = int


class More(Tools):
    def length_of(self, text):
        return super().length(text)


tools = Tools()
print(tools.length([1, 2]), tools.root(4), tools.order([2, 1]), tools.kind("3"), Tools.length("abc"))
tools.show("shown", 1)
print(More().length_of("four"))
length = tools.length
print(length is len, length("xy"))
try:
    tools.shout()
except TypeError as error:
    print(error)
print(type([].append).__name__, type(tools.length).__name__, type(More().length_of).__name__, type(len).__name__)
print(repr([].append)[:46], repr("x".upper)[:44])


class Circle:
    def __init__(self, radius):
        self._radius = radius

    @property
    def radius(self):
        "How far the rim is."
        return self._radius

    @radius.setter
    def radius(self, value):
        self._radius = value

    area = property(lambda self: 3 * self._radius**2, doc="What is inside.")

    @staticmethod
    def unit():
        "The first one."
        return Circle(1)

    @classmethod
    def of(cls, radius):
        return cls(radius)


circle = Circle(2)
Circle.radius.fset(circle, 3)
print(Circle.radius.fget(circle), Circle.radius.fdel, Circle.area.fset, Circle.radius.__doc__, Circle.area.fget(circle))
print(Circle.area.__doc__, Circle.unit.__doc__, Circle.of.__func__.__name__, Circle.__dict__["unit"].__func__().radius)
