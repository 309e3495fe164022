import functools
from functools import cache, lru_cache, partial, reduce, wraps
from threading import Thread


def timed(function):
    """A decorator."""

    @wraps(function)
    def wrapper(*args, **keywords):
        """The wrapper."""
        print("calling", function.__name__, args, keywords)
        return function(*args, **keywords)

    return wrapper


@timed
def add(a, b=1):
    """Adds."""
    return a + b


print(add(1), add(2, b=3), add.__name__, add.__doc__, add.__qualname__, add.__module__, add.__wrapped__(5))

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], "none"), reduce(max, [3, 9, 2]))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)

double = partial(lambda a, b, c=0: (a, b, c), 2)
more = partial(double, c=7)
print(double(3), double(3, c=4), more(1), more.args, more.keywords, more(1, c=8), partial(int, base=2)("101"))
print(partial(print, "hello", sep="-"), callable(more))
partial(print, "hello", sep="-")("world")
thread = Thread(target=partial(print, "in a thread"), args=(1,))
thread.start()
thread.join()
try:
    partial(3)
except TypeError as error:
    print(error)


@lru_cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(60), fibonacci.cache_info(), fibonacci.__name__)


@lru_cache(maxsize=2)
def square(x, power=2):
    print("computing", x)
    return x**power


for x in (1, 2, 1, 3, 2, 1):
    print(square(x))
print(square.cache_info(), square.cache_info().hits, square(2, power=3), square(2, 3))
square.cache_clear()
print(square.cache_info(), square.__wrapped__(4))


@cache
def once():
    print("once")
    return []


print(once() is once(), once.cache_info())


@lru_cache(None, typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind(1), kind.cache_info())


@lru_cache(maxsize=0)
def never(x):
    return x


print(never(1), never(1), never.cache_info())
try:
    fibonacci([])
except TypeError as error:
    print(error)


class Circle:
    def __init__(self, r):
        self.r = r

    @lru_cache(maxsize=None)
    def area(self):
        print("area of", self.r)
        return self.r**2


circle = Circle(2)
print(circle.area(), circle.area(), functools.partial(Circle, 3)().area())
