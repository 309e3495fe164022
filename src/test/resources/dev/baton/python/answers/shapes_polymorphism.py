class Shape:
    registry = {}
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.registry[cls.__name__] = cls
    def area(self):
        raise NotImplementedError("subclasses must implement area()")
    def describe(self):
        return f"{type(self).__name__} with area {self.area():.2f}"
    def __lt__(self, o): return self.area() < o.area()
class Rectangle(Shape):
    def __init__(self, w, h):
        self.w = w; self.h = h
    def area(self): return self.w * self.h
class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)
    def describe(self):
        return super().describe() + " (a square)"
class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
shapes = [Circle(1), Rectangle(2, 3), Square(2)]
for s in sorted(shapes): print(s.describe())
print(list(Shape.registry), Square.__mro__, Square.__bases__)
print(isinstance(shapes[2], Rectangle), issubclass(Square, Shape), issubclass(Circle, (int, Rectangle)))
print(str(Square)[:15], repr(shapes[0]).split(" at ")[0])
Shape().describe()
