# math.sumprod: whole numbers exactly, floats in three times their precision, and anything that can be multiplied.
import math


class Price:
    def __init__(self, cents):
        self.cents = cents

    def __mul__(self, count):
        return Price(self.cents * count)

    def __radd__(self, other):
        return Price(other + self.cents)

    def __add__(self, other):
        return Price(self.cents + other.cents)

    def __repr__(self):
        return f"Price({self.cents})"


def attempt(p, q):
    try:
        return math.sumprod(p, q)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(math.sumprod([1, 2, 3], [4, 5, 6]))
print(math.sumprod([10**30, 1], [10**30, 1]))
print(math.sumprod([0.1] * 10, [1] * 10))
print(math.sumprod([1e100, 1.0, -1e100], [1, 1.0, True]))
print(math.sumprod([2, 0.5, 3], [3, 0.25, 0.1]))
print(math.sumprod([float("inf"), 1.0], [1.0, 2.0]), math.sumprod([1e308, 1e308], [10.0, -10.0]))
print(math.sumprod([True, False], [True, True]))
print(math.sumprod([Price(250), Price(99)], [2, 3]))
print(attempt(["a"], [1]))
print(attempt([1, "a"], [1, 2]))
print(attempt([None], [1]))
print(attempt([1], [1, 2]))
print(attempt([10**400, 0.5], [1, 2]))
print(attempt([0.5, 10**400], [2, 0.5]))
print(attempt(3, [1]))
print(math.hypot(1.5, 2.5, 3.5), math.hypot(), math.hypot(float("inf"), float("nan")), math.dist([1, 2, 3], [4, 6, 9]))
print(math.log2(10**400), math.log10(10**400), math.log(10**400), math.log10(2**70))
print(math.exp2(10), math.exp2(0.5), math.remainder(7, 4), math.remainder(-5.5, 2))
print(math.ldexp(0.75, 4), math.ldexp(1.0, -(10**30)))
for numbers in ((1.0, 10**30), (1.0, 2.5), (None, 1)):
    try:
        print(math.ldexp(*numbers))
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
