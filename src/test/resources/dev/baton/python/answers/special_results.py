# Special methods that return what Python does not take from them.


class Bad:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value

    def __bool__(self):
        return self.value

    def __iter__(self):
        return self.value

    def __hash__(self):
        return self.value

    def __str__(self):
        return self.value

    def __repr__(self):
        return self.value

    def __format__(self, spec):
        return self.value

    def __int__(self):
        return self.value

    def __float__(self):
        return self.value

    def __index__(self):
        return self.value

    def __contains__(self, item):
        return self.value


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


class Indexed:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def told(call, *arguments):
    try:
        return repr(call(*arguments))
    except (TypeError, ValueError, OverflowError, KeyError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}"


def loops(value):
    for item in value:
        return item


def chosen(value):
    return "yes" if value else "no"


for call in (len, bool, iter, list, hash, str, repr, int, float, format, chosen, loops, lambda v: f"{v}", lambda v: f"{v!r:>9}",
             lambda v: "%s" % v, lambda v: 1 in v, lambda v: not v, lambda v: "abcd"[v] if v.value != 10**30 else 0, sum, any, sorted,
             lambda v: chr(v), lambda v: list(range(v))):
    print([told(call, Bad(value)) for value in (3, -1, 2.5, "x", None, [1], 10**30)])
for size in (0, 2, -1, 1.0, "2", 10**30, True):
    print(told(len, Sized(size)), told(bool, Sized(size)), told(chosen, Sized(size)), told(lambda v: not v, Sized(size)))
for value in (2, -1, 2.5, None, True):
    print(told(int, Indexed(value)), told(float, Indexed(value)), told(lambda v: "abc"[v], Indexed(value)))


class Lister:
    def __iter__(self):
        return [1, 2, 3]


class Stepper:
    def __iter__(self):
        return self


print(told(loops, Lister()), told(list, Lister()), told(loops, Stepper()), told(lambda v: [*v], Lister()))
print(told(lambda v: (lambda a, b, c: a)(*v), Lister()), told(dict, Lister()), told(max, Lister()), told(zip, Lister()))
a, *b = {1: 2}
print(a, b)


class Key:
    def __hash__(self):
        return 10**30 + 1


print(hash(Key()) == hash(10**30 + 1), len({Key(), 1}))


class Divides:
    def __divmod__(self, other):
        return "divmod", other

    def __rdivmod__(self, other):
        return "rdivmod", other

    def __pow__(self, other, mod=None):
        return "pow", other, mod

    def __rpow__(self, other, mod=None):
        return "rpow", other, mod


d = Divides()
print(divmod(d, 2), divmod(7, d), pow(d, 2), pow(2, d), d**3, 3**d)
print(told(divmod, 1, "a"), told(divmod, [], d), told(divmod, Sized(1), 2), told(divmod, 1, 0), told(divmod, -7, 2.0))
print(told(lambda v: v in Sized(3), 2), told(lambda: {1, 2}.discard({1})), {1} in {frozenset({1}), 2}, told(lambda: [1] in {2}), {1} not in {2})
box = {frozenset({1}), 3}
box.discard({1})
print(box, told(box.remove, {5}))
print({}.fromkeys("ab", 1), "x".maketrans("ab", "cd"), dict(a=1).fromkeys([2]))
print(told(range(5).index, 9), told(range(2).index, "a"), told("a".find, None), told("a".replace, "a", None), told("a".removeprefix, 3))


class Base:
    def __add__(self, other):
        return "base", type(other).__name__

    def __radd__(self, other):
        return "reflected base", type(other).__name__


class Same(Base):
    pass


class Own(Base):
    def __radd__(self, other):
        return "reflected own", type(other).__name__


class Refuses:
    def __add__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return "reflected", type(other).__name__

    def __eq__(self, other):
        return NotImplemented


print(Base() + Same(), Base() + Own(), Own() + Base(), told(lambda: Refuses() + Refuses()), Base() + Refuses(), Refuses() + Base())


class Hashed:
    def __hash__(self):
        return 7


h = Hashed()
print(h == 3, h != 3, 3 == h, h == h, h != h, h == Hashed(), h in [1, h], [h].index(h), {h: 1}[h], h == Base(), Refuses() == h)
print(1 != Refuses(), h != Refuses(), [1, Hashed()] == [1, h], (h,) == (h,))
print("ab" % [1], "ab" % range(3), "%s" % [1, 2], told(lambda: "ab" % (1,)), told(lambda: "ab" % 1), "%(a)s" % {"a": 3})
for iterator in (iter([]), iter(()), iter({}), iter({}.values()), iter({}.items()), iter({1}), iter("ab"), iter("\u00fc"), iter(range(3)), zip(),
                 map(str, []), filter(None, []), enumerate([]), reversed([1]), reversed((1,)), reversed("a"), reversed(range(3)), iter(int, 1)):
    print(type(iterator).__name__, repr(iterator).split(" at ")[0], list(zip(iterator, range(2))))
print(told(enumerate, [], None), told(next, enumerate("a", Indexed(4))), told(enumerate, [], "x"))

import concurrent.futures
import threading

print(threading.__name__, concurrent.futures.__name__, [m.__name__ for m in (threading, concurrent)])
