class Shape:
    sides = 0
    registry = {}

    def __init__(self, name):
        self.name = name
        self.registry[name] = self

    @property
    def label(self):
        return self.name.upper()

    @label.setter
    def label(self, value):
        self.name = value

    @staticmethod
    def make(name):
        return Shape(name)

    @classmethod
    def default(cls):
        return cls("default")

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"

class Square(Shape):
    sides = 4

    def __init__(self, size):
        super().__init__("square")
        self.size = size

    def area(self):
        return self.size ** 2

    def describe(self):
        return super().label + super(Square, self).name
