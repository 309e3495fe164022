# Built-ins that add, compare or store items do so before they ask for the next one.
class Number:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        print("add", self.value, other.value)
        return Number(self.value + other.value)

    def __radd__(self, other):
        print("add to", other)
        return Number(other + self.value)

    def __lt__(self, other):
        print(self.value, "<", other.value)
        return self.value < other.value

    def __gt__(self, other):
        print(self.value, ">", other.value)
        return self.value > other.value

    def __hash__(self):
        print("hash", self.value)
        return self.value

    def __eq__(self, other):
        print("equal", self.value, other.value)
        return self.value == other.value


def numbers(*values, fails=False):
    for value in values:
        print("give", value)
        yield Number(value)
    if fails:
        raise ValueError("no more numbers")
    print("end")


def seen(target, *items):
    for item in items:
        print("give", item, "to", len(target))
        yield item
    raise ValueError("no more")


def attempt(action, *arguments):
    try:
        result = action(*arguments)
        print(result.value if isinstance(result, Number) else result)
    except Exception as error:
        print(type(error).__name__, error)


print("sum")
attempt(sum, numbers(1, 2, 3))
attempt(sum, numbers(1, 2, fails=True))
attempt(sum, numbers(1, 2), Number(10))
attempt(sum, (each for each in (1, 2, 3, "4", 5)))
print(sum([0.1] * 10), sum([0.1] * 10 + [1, True]), sum([1, 0.1, 0.2, 0.3]), sum([10**30, 0.1, -(10**30)]))
print(sum([2**62, 2**62, 2**62, -1]), sum([True, True]), sum([], True), sum([1e308, 1e308]), sum([0.1, 10**20, 0.1]))
print(sum(x / 10 for x in range(10)), sum((x for x in [1e16, 1.0, -1e16]), 0.5), sum([[1], [2]], []))

print("min and max")
attempt(min, numbers(3, 1, 2))
attempt(max, numbers(3, 1, 2))
attempt(max, numbers(1, 2, fails=True))
attempt(lambda: min(numbers(3, 1, 2), key=lambda number: print("key", number.value) or -number.value))
attempt(lambda: max(3, 1, 2, key=lambda number: print("key", number) or -number))
attempt(lambda: min((each for each in (1, "2", print)), key=lambda each: print("key of", each) or each))
attempt(lambda: min(numbers(), default="nothing"))
attempt(lambda: max(numbers()))
attempt(lambda: min(iter([1, 2]), key=lambda each: next(iter(()))))

print("update")
table = {}
attempt(table.update, seen(table, (1, 2), (3, 4)))
print(table)
attempt(table.update, seen(table, (5, 6), (7, 8, 9), (10, 11)))
print(table)
attempt(table.update, seen(table, [12, 13], 14))
print(table)
items = set()
attempt(items.update, seen(items, 1, 2, 1))
print(items)
attempt(items.update, [3], seen(items, 4, 5), [6])
print(items)
attempt(items.update, numbers(8, 9), [7])
print(len(items))
items = {1, 2, 3, 4}
attempt(items.difference_update, seen(items, 1, 9, 2))
print(items)
attempt(items.intersection_update, seen(items, 3))
print(items)
attempt(items.symmetric_difference_update, seen(items, 3))
print(items)
attempt({3}.issuperset, seen(items, 3, 4, 5))
attempt({3}.isdisjoint, seen(items, 4, 3, 5))
print({1}.union(iter([2]), (3,), [4]), {1}.issuperset([1]), {1}.isdisjoint([1]), {1}.isdisjoint(iter([2])))

print("collected first")
attempt(",".join, (print("give", each) or each for each in ("a", 1, "b")))
attempt(tuple, seen(items, 1))
attempt(lambda: dict(numbers(1)))
attempt(lambda: set(numbers(1, 2)) and None)
attempt(lambda: dict.fromkeys(numbers(1, 2)) and None)
attempt(lambda: sorted(numbers(2, 1)) and None)
