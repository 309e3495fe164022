# Special methods of built-in types that change an object, look from its end or apply an operator, called by name.
items = [1, 2]
print(items.__iadd__((3,)) is items, items.__imul__(2) is items, items, list(items.__reversed__()))
ages = {"ann": 3}
print(ages.__ior__({"bob": 4}) is ages, ages.__ior__([("cid", 5)]) is ages, ages, list(ages.__reversed__()))
print(ages.__or__({"ann": 1}), {}.__or__(1), {"ann": 1}.__ror__({"dan": 2}), ages.__lt__({}))
seen = {1, 2, 3}
print(seen.__isub__({1}) is seen, seen.__iand__({2, 4}), seen.__ior__({9}), seen.__ixor__({2, 5}) == {9, 5}, seen.__ior__([1]))
print("%s-%s".__mod__((1, 2)), "b".__rmod__("a%s"), "b".__rmod__(1), list(range(4).__reversed__()))
print(dict.fromkeys({1: 2}, "same"), {3: 4}.fromkeys({1: 2}, None))


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Right:
    def __radd__(self, other):
        return "added"

    __rmul__ = __radd__


print([] + Right(), attempt(lambda: [].__add__(Right())), attempt(lambda: "".__mul__(Right())))
print(attempt(lambda: [].__iadd__(1)), attempt(lambda: [].__imul__("a")), attempt(lambda: "a".__add__()))
print(attempt(lambda: [].__len__(1)), attempt(lambda: [].__setitem__(1)), attempt(lambda: [].__getitem__()))
