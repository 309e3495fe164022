# `yield from` and `await` pass on what is sent, thrown and closed to an object of the program's own class.

class Talker:
    def __init__(self, stops=False):
        self.stops = stops

    def __iter__(self):
        return self

    __await__ = __iter__

    def __next__(self):
        print("next")
        return "from next"

    def send(self, value):
        print("send", value)
        if value == "stop":
            raise StopIteration("stopped")
        return "from send"

    def throw(self, *error):
        print("throw", *map(repr, error))
        if isinstance(error[0], KeyError):
            raise StopIteration("thrown out")
        if self.stops:
            raise error[0]
        return "from throw"

    def close(self, *nothing):
        print("close", *nothing)
        if self.stops:
            raise RuntimeError("will not close")


class Silent:
    def __iter__(self):
        return self

    def __next__(self):
        return "only next"


def through(inner):
    try:
        got = yield from inner
        print("got", got)
        yield "after"
    except Exception as error:
        print("caught", repr(error))
        yield "handled"
    finally:
        print("finally")


def attempt(action, *arguments):
    try:
        print("->", action(*arguments))
    except BaseException as error:
        print("!!", type(error).__name__, error)


def sends(make):
    it = make()
    attempt(next, it)
    attempt(it.send, 5)
    attempt(it.send, None)
    attempt(it.send, "stop")
    attempt(it.close)


def throws(make):
    it = make()
    attempt(next, it)
    attempt(it.throw, ValueError("a"))
    attempt(it.throw, KeyError("b"))
    attempt(it.close)
    it = make()
    attempt(next, it)
    attempt(it.throw, GeneratorExit)
    attempt(it.throw, OSError("too late"))


for make in (lambda: through(Talker()), lambda: through(Talker(True)), lambda: through(through(Talker()))):
    sends(make)
    throws(make)
    print("--")
it = through(Silent())
attempt(next, it)
attempt(it.throw, ValueError("c"))
attempt(it.close)
it = through(Silent())
attempt(next, it)
attempt(it.send, 1)
attempt(it.close)


async def awaits(inner):
    try:
        print("got", await inner)
    except ValueError as error:
        print("caught", repr(error))
    finally:
        print("finally")


for stops in (False, True):
    for action in (
        lambda c: c.send("stop"),
        lambda c: c.throw(ValueError("d")),
        lambda c: c.throw(KeyError("e")),
        lambda c: c.close(),
    ):
        coroutine = awaits(Talker(stops))
        attempt(coroutine.send, None)
        attempt(action, coroutine)
        attempt(coroutine.close)
