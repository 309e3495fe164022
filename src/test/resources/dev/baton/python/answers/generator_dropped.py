# Generators that a loop leaves before their end, and that nothing else knows, are closed at once.


def numbers(name, n=9):
    try:
        for k in range(n):
            yield k
        print(name, "ran out")
    except GeneratorExit:
        print(name, "closed")
        raise
    finally:
        print(name, "finally")


class Open:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, *error):
        print("close", self.name, error[0] and error[0].__name__)


def lines(name):
    with Open(name):
        yield from numbers(name + ".inner", 3)


def left():
    for k in numbers("break"):
        if k == 2:
            break
    print("after the break", k)
    for k in numbers("ended", 3):
        pass
    else:
        print("else")
    for k in numbers("returned"):
        for j in numbers("nested"):
            if j == 1:
                return k, j


print(left())


def raises():
    for k in numbers("outer"):
        for j in numbers("inner"):
            if j == 1:
                raise KeyError(j)


try:
    raises()
except KeyError as error:
    print("caught", error, len(str(error.__traceback__)) > 0)

try:
    for k in lines("file"):
        if k == 1:
            1 / 0
except ZeroDivisionError as error:
    print("caught", error)

for k in numbers("module"):
    break

kept = numbers("kept")
for k in kept:
    break
print("kept is at", next(kept))
kept.close()


class Numbers:
    def __iter__(self):
        yield from numbers("iter", 4)


for k in Numbers():
    if k == 1:
        break


def outside():
    for k in numbers("delegated"):
        yield k


for k in outside():
    if k == 3:
        break
print("continue")
for k in numbers("first", 2):
    for j in numbers("second", 5):
        if j == 1:
            break
    else:
        continue
    print(k, "goes on")


def often():
    """Often enough to be compiled."""
    seen = 0
    log = []

    def counted():
        try:
            for k in range(5):
                yield k
        finally:
            log.append(k)

    for n in range(300):
        for k in counted():
            seen += 1
            if k == n % 7:
                break
    return seen, len(log), sum(log)


print(often())
print(sum(k for k in outside()))
