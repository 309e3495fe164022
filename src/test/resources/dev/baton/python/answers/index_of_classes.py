class Whole:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Bad:
    def __index__(self):
        return "no"


two, minus = Whole(2), Whole(-1)
items = [10, 20, 30, 40]
print(items[two], items[minus], (1, 2, 3)[two], "abcd"[two], range(10)[two])
print(items[two:], items[:minus], items[Whole(0):two], "abcdef"[two:Whole(5)], items[::two])
items[two] = 31
items[two:two] = [29]
print(items)
del items[two]
del items[Whole(3):]
print(items)
print(list(range(two)), list(range(two, Whole(5))), list(range(Whole(9), two, Whole(-3))))
print(hex(Whole(255)), bin(two), oct(Whole(8)), chr(Whole(65)))
print([0] * two, two * [1], (1,) * two, "ab" * two, two * "xy")
row = same = [1]
row *= two
print(row, same is row)
items.insert(Whole(0), 5)
print(items, items.pop(two), items)
print(int(two), round(3.14159, two), "a-b-c".split("-", Whole(1)))
for broken in (lambda: items[Bad()], lambda: range(Bad()), lambda: items[Bad():], lambda: hex(Bad()), lambda: [1] * Bad()):
    try:
        broken()
    except TypeError as error:
        print(error)
for missing in (lambda: items[object()], lambda: items[1.0], lambda: range(object()), lambda: [1] * object(), lambda: hex("1")):
    try:
        missing()
    except TypeError as error:
        print(error)


class Grid:
    def __getitem__(self, key):
        return key


print(Grid()[two] is two, Grid()[two:].start is two, {two: 1}[two])
