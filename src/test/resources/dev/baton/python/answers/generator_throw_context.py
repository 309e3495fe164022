# What `__context__` an exception has that is thrown into a generator.
def chain(error):
    names = []
    while error is not None:
        names.append(f"{type(error).__name__}({error})")
        error = error.__context__
    return " <- ".join(names)


def handles():
    while True:
        try:
            yield 1
        except ValueError as error:
            yield chain(error)


def handling():
    try:
        raise OSError("inside")
    except OSError:
        try:
            yield 1
        except ValueError as error:
            yield chain(error)
        yield 2
    yield 3


def passes():
    yield 1


def delegates(inner):
    yield from inner


def attempt(action, *arguments):
    try:
        return action(*arguments)
    except Exception as error:
        return "raised " + chain(error)


def started(make, *arguments):
    it = make(*arguments)
    next(it)
    return it


MAKERS = [
    lambda: started(handles),
    lambda: started(handling),
    lambda: started(passes),
    handles,
    lambda: started(delegates, handles()),
    lambda: started(delegates, handling()),
    lambda: started(delegates, passes()),
    lambda: started(delegates, delegates(handles())),
    lambda: started(delegates, iter([1, 2])),
]

for number, make in enumerate(MAKERS):
    it = make()
    print(number, "plain", attempt(it.throw, ValueError("x")), "|", attempt(next, it))
    it = make()
    try:
        1 / 0
    except ZeroDivisionError:
        print(number, "handling", attempt(it.throw, ValueError("x")))
        print(number, "next", attempt(next, it))
    print(number, "later", attempt(it.throw, ValueError("y")))
    it = make()
    saved = ValueError("saved")
    try:
        raise saved
    except ValueError:
        print(number, "same", attempt(it.throw, saved))
    it = make()
    try:
        raise KeyError("k")
    except KeyError:
        try:
            raise saved
        except ValueError:
            pass
        print(number, "again", attempt(it.throw, saved), chain(saved))
    it = make()
    try:
        raise LookupError("l")
    except LookupError:
        it.close()
        print(number, "closed")


def closes():
    try:
        yield
    except GeneratorExit as exit:
        print(chain(exit))
        raise
    finally:
        print("finally")


it = started(closes)
it.close()
try:
    1 / 0
except ZeroDivisionError:
    it = started(closes)
    it.close()
    for _ in closes():
        break
