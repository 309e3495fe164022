# `in` and unpacking ask an iterator only as far as they must: what follows is still to come.


class P:
    pass


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        while self.n:
            print("at", self.n)
            yield self.n
            self.n -= 1


class Word:
    def __getitem__(self, i):
        print("item", i)
        return "word"[i]


def naturals():
    n = 0
    while True:
        yield n
        n += 1


numbers = naturals()
print(5 in numbers, next(numbers))
for made in (iter([1, 2, 3, 4]), iter("abcd"), iter(range(5)), iter({1: 2, 3: 4}), (k * k for k in range(9))):
    print(2 in made, list(made))
print((1, "b") in enumerate("abc"), 4 in map(abs, [-2, -4, 1 // 1]), "z" not in zip("a", "z"))
print(2 in Countdown(4), 9 in Countdown(2), "r" in Word(), "x" not in Word())


def fails():
    yield 1
    raise ValueError("behind the item")


print(1 in fails())
try:
    print(2 in fails())
except ValueError as error:
    print(error)

for value in (P(), len, P, ValueError(), 3, None, 2.5, ...):
    try:
        print(1 in value)
    except TypeError as error:
        print(error)


def often():
    found = 0
    items = naturals()
    for k in range(0, 300, 3):
        found += k in items
        found += 2 not in (j for j in range(k % 5))
    return found, next(items)


print(often())


class Relay:
    def __init__(self):
        self.sent = []

    def __iter__(self):
        return self

    def __next__(self):
        if len(self.sent) > 2:
            raise StopIteration("told " + str(self.sent))
        return "next"

    def send(self, value):
        self.sent.append(value)
        return "sent " + value


def delegating(to):
    print("result", (yield from to))
    yield "end"


talk = delegating(Relay())
print(next(talk), talk.send("a"), talk.send("b"), next(talk), talk.send("c"), next(talk))
talk = delegating([1, 2])
print(next(talk))
try:
    talk.send("a")
except AttributeError as error:
    print(error)
print(list(talk))

# Unpacking takes one item more than there are targets, and no further.
numbers = naturals()
try:
    a, b = numbers
except ValueError as error:
    print(error, next(numbers))
letters = iter("abcdef")
try:
    a, b, c = letters
except ValueError as error:
    print(error, list(letters))
a, b = (k for k in range(2))
print(a, b)


def unpacked():
    for k in range(40):
        try:
            a, b = numbers
        except ValueError:
            a, b = enumerate("xy")
    return a, b, next(numbers)


print(unpacked())


# What a generator yields is in the list before it goes on.
seen = [1]
seen.extend(x for x in (1, 2, 2, 3, 1, 3, 4) if x not in seen)
print(seen)
seen += (x for x in (4, 5, 5, 6) if x not in seen)
print(seen)


def partly():
    yield 1
    yield 2
    raise KeyError("enough")


try:
    seen.extend(partly())
except KeyError as error:
    print(seen, error)
try:
    seen += partly()
except KeyError as error:
    print(seen, error)
try:
    seen += 5
except TypeError as error:
    print(seen, error)
try:
    seen.extend(None)
except TypeError as error:
    print(seen, error)


class Three:
    def __iter__(self):
        return iter([7, 8, 9])


seen = []
also = seen
seen += Three()
seen.extend(Three())
seen.extend(zip("ab", "cd"))
seen += map(str, seen[:2])
print(seen, also is seen)
