# Calls that are compiled into the loops and functions that make them: errors and switches in the middle of them, other
# callees than before, deep recursion, callees that cannot be compiled so.
import sys
import threading


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def norm(self):
        return self.dot(self)

    def longer(self, other):
        if self.norm() > other.norm():
            return self
        return other

    def scale(self, by):
        self.x = clamp(self.x * by, 50)
        self.y = clamp(self.y * by, 50)


class Strange:
    def __init__(self, by):
        self.by = by
        if by % 14 == 13:
            return by


class Counted:
    made = 0

    def __init__(self, by):
        Counted.made += by
        self.by = by


class Late:
    def __init__(self, x):
        if x % 4 == 3:
            self.rare = x
        elif x % 4 == 1:
            self.y = 3
        self.x = x
        self.y = -x


class Disordered:
    def __init__(self, i):
        if i < 6 or i % 2 == 1:
            self.rare = i
        else:
            self.y = 3
        self.x = i
        self.y = -i


class Slots:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Plain:
    pass


class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following

    def next(self):
        return self.following


def clamp(x, most):
    if x > most:
        return most
    return -most if x < -most else x


def twice(x):
    return x + x


def inner(x, limit):
    if x == limit:
        raise ValueError(x)
    return x * 2


def outer(x, limit):
    return inner(x, limit) + inner(x + 1, limit)


def careful(x, limit):
    try:
        return outer(x, limit)
    except ValueError as error:
        return error.args[0]


def inverse(x):
    return 1 / x


def text(x):
    return str(x) + ":" + str(twice(x))


def total(n):
    result = 0
    for i in range(n):
        if i % 3 == 1:
            continue
        result += twice(i)
    return result


def search(items, wanted):
    for item in items:
        if item == wanted:
            return item
    return None


def pair(x):
    return x, twice(x)


def nothing():
    pass


def count_to(n):
    for i in range(n):
        yield twice(i)


def offset(x, by=10):
    return x + by


def maybe(x):
    if x % 3 > 0:
        late = str(x)
        str(late)
    return late


def references(a, b):
    return sys.getrefcount(a)


def counts(n):
    thing, result = object(), []
    for i in range(n):
        result.append(references(thing, thing))
        result.append(references(thing, i))
    return result


def unbound(n):
    errors = []
    for i in range(n):
        try:
            maybe(i)
        except UnboundLocalError as error:
            errors.append(str(error))
    return errors


def adder(n):
    def add(x):
        return x + n
    return add


def down(n):
    if n == 0:
        return 0
    return down(n - 1) + 1


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def endless(n):
    return endless(n + 1)


def deepest():
    global reached
    reached += 1
    deepest()


def dive():
    global reached
    reached += 1
    twice(reached)
    dive()


def loops(n):
    v, w = Vector(1, 2), Vector(3, -4)
    products, best, node = 0, v, None
    for i in range(n):
        products += v.dot(w) + w.norm()
        best = best.longer(w)
        w.scale(-1 if i % 2 else 2)
        node = Node(i, node)
    while node is not None:
        products += node.value
        node = node.next()
    return products, best is w, w.x, w.y


def values(n):
    results = []
    add = adder(5)
    for i in range(n):
        results.append(careful(i, 17))
        results.append(offset(i) + offset(i, 1) + offset(i, by=2) + add(i))
        results.append(text(i))
        results.append(pair(i))
        nothing()
    return results


def kinds(items):
    result = None
    for item in items:
        result = twice(item)
    return result


def limits(depth):
    found = []
    for i in range(depth - 3, depth + 3):
        try:
            found.append(down(i))
        except RecursionError as error:
            found.append(str(error))
    return found


def races(v, n):
    for i in range(n):
        v.scale(1)
        v.longer(shared).dot(v)
        total(i % 4)
        twice(i)


print(loops(40), total(25), search([1, 2, 3], 3), search([1, 2], 9))
print(values(30))
print(kinds([1] * 20), kinds([1.5] * 20), kinds(["a"] * 9 + [2**70] * 9), kinds([2**62] * 12), kinds([True] * 12))
print(list(count_to(9)), sum(sum(count_to(k)) for k in range(12)))
print(limits(996), even(300), odd(301))
for first in (0, 1):
    try:
        endless(first)
    except RecursionError as error:
        print(error)
    for function in (deepest, dive):
        reached = 0
        try:
            function()
        except RecursionError:
            print(reached)
print(counts(9), unbound(12))


def made(n):
    found, last = 0, None
    for i in range(n):
        late = Late(i if i % 5 else i * 0.5)
        found += late.x + late.y + Slots(i, 2).x
        last = late if last is None or i % 3 == 0 else last
        plain = Plain()
        plain.x = Vector(i, i).norm()
        found += plain.x
        if i == n // 2:
            Late.__init__ = lambda self, x: setattr(self, "x", 1) or setattr(self, "y", 2)
        if i > n - 5:
            Slots.__init__ = lambda self: None
    return found


def failing(n):
    found = []
    for i in range(n):
        try:
            found.append(Counted(i).by)
        except TypeError as error:
            found.append(str(error))
    return found, Counted.made


def strange(n):
    found = []
    for i in range(n):
        try:
            found.append(Strange(i).by)
        except TypeError as error:
            found.append(str(error))
    return found


def disordered(n):
    found = []
    for i in range(n):
        found.append(getattr(Disordered(i), "y"))
    return found


def growing(n):
    grown = []
    for i in range(n):
        grown.append(Node(i, Node(-i, None)))
    return len(grown)


def negated(items):
    return [-x for x in items], [negative(x) for x in items]


def negative(x):
    return -x


def shifted(numbers, counts):
    found = []
    for count in counts:
        for number in numbers:
            found.append((number << count) + (number >> count))
    return found


def depth_of(tree):
    if tree is None:
        return 0
    a = depth_of(tree.value)
    b = depth_of(tree.following)
    return (a if a > b else b) + 1


def tree(n):
    return None if n == 0 else Node(tree(n - 1), tree(n - 2) if n > 1 else None)


def call_often(n):
    result = []
    for i in range(n):
        if i == n // 3:
            rebind()
        if i == n // 2:
            special.dot = lambda other: -1
        if i == n * 2 // 3:
            Vector.norm = lambda self: -2
        result.append(twice(i))
        result.append(special.dot(special))
        result.append(special.norm())
    return result


def rebind():
    global twice
    twice = lambda x: x * 3


for times in (30, 30):
    try:
        print(made(times))
    except TypeError as error:
        print(error)
print(failing(20), strange(40), disordered(20), growing(3000))
print(negated([1, 2.5, True, -(2**63), 2**70, 0.0] * 3), [depth_of(tree(n)) for n in (3, 8, 5)])
print([sum(shifted([1, -1, 0, 5, -2**40, 2**62], counts)) for counts in (range(9), range(20, 67), [2, 64, 70, 1000] * 9)])
special = Vector(1, 1)
print(call_often(30))
shared = Vector(3, 5)
sys.setswitchinterval(1e-6)
threads = [threading.Thread(target=races, args=(v, 60)) for v in (shared, shared, Vector(2, 2))]
for t in threads:
    t.start()
races(Vector(1, 1), 40)
for t in threads:
    t.join()
print(shared.x, shared.y)


def fails(n):
    for i in range(n, -1, -1):
        outer(i, 1)


for _ in range(5):
    try:
        fails(1)
    except ValueError as error:
        print(error)
try:
    for i in range(20, -1, -1):
        inverse(i)
except ZeroDivisionError as error:
    print(error)
fails(20)
