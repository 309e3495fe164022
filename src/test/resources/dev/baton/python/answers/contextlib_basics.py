import asyncio
from contextlib import asynccontextmanager, closing, contextmanager, nullcontext, suppress


@contextmanager
def tag(name, swallow=()):
    """A tag."""
    print("<" + name + ">")
    try:
        yield name.upper()
    except swallow as error:
        print("swallowed", repr(error))
    finally:
        print("</" + name + ">")


with tag("a") as a, tag("b"):
    print(a)
with tag("c", KeyError):
    raise KeyError("k")
try:
    with tag("d", KeyError):
        raise ValueError("v")
except ValueError as error:
    print("outside", error, error.__context__)
print(tag.__name__, tag.__doc__)


@tag("decorator")
def decorated(x):
    print("inside", x)
    return x


print(decorated(1), decorated(2))


@contextmanager
def broken(times):
    for _ in range(times):
        try:
            yield
        except ValueError:
            pass


for times, fails in ((0, False), (2, False), (2, True), (1, True)):
    try:
        with broken(times):
            if fails:
                raise ValueError("inside")
    except RuntimeError as error:
        print(times, fails, error)

try:
    with tag("e"):
        raise StopIteration("stop")
except StopIteration as error:
    print("stopped", error)


@contextmanager
def translating():
    try:
        yield
    except KeyError as error:
        raise LookupError("translated") from error


try:
    with translating():
        {}["x"]
except LookupError as error:
    print(repr(error), repr(error.__cause__))


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print(type(thing).__name__)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
with suppress():
    print("nothing to suppress")
try:
    with suppress(KeyError):
        raise ValueError("through")
except ValueError as error:
    print(error)
with nullcontext(5) as five:
    print(five)


@asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(0)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def main():
    async with connection("db") as name:
        print("using", name)
    try:
        async with connection("failing"):
            raise OSError("lost")
    except OSError as error:
        print(error)
    async with nullcontext(1) as one:
        print(one)


asyncio.run(main())
