# collections.OrderedDict: an order that counts and can be changed.
from collections import OrderedDict


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


steps = OrderedDict([("a", 1), ("b", 2)])
steps["c"] = 3
print(steps, OrderedDict(), OrderedDict(x=1), len(steps), list(reversed(steps)), list(steps.items()))
steps.move_to_end("a")
steps.move_to_end("c", last=False)
print(steps, attempt(lambda: steps.move_to_end("q")))
print(steps.popitem(), steps.popitem(last=False), steps, attempt(lambda: OrderedDict().popitem()))
one, other = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(one == other, one == dict(other), dict(one) == other, one != other, one == OrderedDict(a=1, b=2))
print(one.copy(), type(one.copy()).__name__, OrderedDict.fromkeys("xy"), isinstance(one, dict), type(one))
print(one | {"c": 3}, {"c": 3} | one, one.pop("a"), one.setdefault("z", 0), one)
one.update(q=5)
del one["q"]
one["b"] = "changed"
print(one, attempt(lambda: one["nothing"]), attempt(lambda: hash(one)))


class Cache:
    def __init__(self, most):
        self.most = most
        self.items = OrderedDict()

    def get(self, key):
        if key in self.items:
            self.items.move_to_end(key)
            return self.items[key]
        self.items[key] = key * key
        if len(self.items) > self.most:
            self.items.popitem(last=False)
        return self.items[key]


cache = Cache(2)
print([cache.get(n) for n in (1, 2, 1, 3, 2)], cache.items)
