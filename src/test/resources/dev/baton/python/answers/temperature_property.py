class Temperature:
    """A temperature in degrees."""
    absolute_zero = -273.15
    def __init__(self, celsius=0.0):
        self.celsius = celsius
    @property
    def celsius(self):
        """The temperature in Celsius."""
        return self._celsius
    @celsius.setter
    def celsius(self, value):
        if value < self.absolute_zero:
            raise ValueError("Temperature below -273.15 is not possible")
        self._celsius = value
    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._celsius
    @property
    def fahrenheit(self): return self.celsius * 9 / 5 + 32
    @staticmethod
    def boiling(): return Temperature(100)

t = Temperature(25)
print(t.fahrenheit, Temperature.boiling().fahrenheit, Temperature.celsius.__doc__, Temperature.__doc__)
try:
    t.fahrenheit = 3
except AttributeError as e:
    print(e)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
print(vars(t), t.__dict__, Temperature.__name__, t.__class__.__name__, Temperature.__qualname__, Temperature.__module__)
del t.celsius
print(t.celsius)
