# Objects of the program where a number is wanted: __index__, __float__, __int__.
import math
import random
from collections import deque


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Real:
    def __float__(self):
        return 2.25


class Whole:
    def __int__(self):
        return 7


class Wrong:
    def __index__(self):
        return "1"

    def __float__(self):
        return 1

    def __int__(self):
        return 1.0


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


two, real, whole, wrong = Index(2), Real(), Whole(), Wrong()

print(math.sqrt(real), math.sqrt(two), math.floor(real), math.ceil(real), math.fsum([real, two, 1]))
print(math.gcd(two, 6), math.lcm(two, 3), math.factorial(two), math.isqrt(Index(17)), math.comb(5, two), math.perm(5, two))
print(math.pow(real, two), math.log(two), math.isclose(real, 2.25), math.dist([real], [two]), math.hypot(real, two))
for function in (math.sqrt, math.floor, math.factorial, math.trunc, math.gcd):
    print(function.__name__, attempt(lambda: function(wrong)), "|", attempt(lambda: function(whole)))

print([text for text in ("ab".ljust(Index(4), "."), "ab".rjust(Index(4)), "ab".center(Index(5), "*"), "7".zfill(Index(3)))])
print("banana".find("a", two), "banana".index("a", two, Index(4)), "banana".count("a", two), "banana".rfind("a", 0, two))
print("a b c".split(None, Index(1)), "a,b,c".rsplit(",", Index(1)), "aaa".replace("a", "b", two), "a\tb".expandtabs(two))
print("banana".startswith("na", two), "banana".endswith("ba", 0, two))
print(attempt(lambda: "ab".center(real)), "|", attempt(lambda: "ab".find("b", real)), "|", attempt(lambda: "ab".ljust(wrong)))

queue = deque([1, 2, 3, 4])
queue.rotate(two)
queue.insert(Index(1), "new")
print(queue, queue[two], attempt(lambda: queue[real]), attempt(lambda: queue.rotate(real)))
items = [1, 2, 3, 4]
items.insert(two, "new")
print(items, items.pop(two), items.index(3, two), items.__getitem__(two), (1, 2, 3).index(3, two))
items.__setitem__(two, "set")
items.__delitem__(Index(0))
print(items, items[two], items[:two], attempt(lambda: items[real]), attempt(lambda: items.index(3, None)))

print("%d %i %x %o %5.1f %e %c" % (two, whole, two, Index(8), real, two, Index(65)))
for form in ("%d", "%x", "%f", "%c"):
    print(form, attempt(lambda: form % (real,)), "|", attempt(lambda: form % (whole,)), "|", attempt(lambda: form % wrong))
print(range(two, Index(5)), chr(Index(97)), bin(two), oct(Index(9)), hex(Index(255)), round(1.23456, two), int("12", Index(8)))
for function in (chr, bin, hex, range):
    print(function.__name__, attempt(lambda: function(wrong)), "|", attempt(lambda: function(real)))
print(attempt(lambda: int("1", 10**30)), "|", attempt(lambda: int(1, 2)), "|", attempt(lambda: round(2, 10**30)))
numbers = random.Random(1)
print(numbers.randint(two, Index(9)), numbers.randrange(Index(10)))
