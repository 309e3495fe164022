# What tells of the exception that is being handled: the arguments of __exit__, sys.exc_info() and sys.exception().
import sys
import threading


class Watch:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if trace is None:
            print("left in peace", kind, error)
        else:
            print(kind.__name__, error, trace.tb_lineno, type(trace).__name__, error.__traceback__ is not None)
        return True


class Patient(Watch):
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        return self.__exit__(kind, error, trace)


def show():
    kind, error, trace = sys.exc_info()
    print(kind, repr(error), trace is not None, sys.exception() is error)


def fail():
    raise ValueError("failed")


def steps():
    with Watch():
        yield 1
    try:
        fail()
    except ValueError:
        show()
        yield 2
    show()


with Watch():
    pass
with Watch():
    1 / 0
with Watch():
    fail()
try:
    fail()
except ValueError:
    show()
    try:
        {}["key"]
    except KeyError:
        show()
        other = threading.Thread(target=show)
        other.start()
        other.join()
    show()
    for step in steps():
        show()
    print(sys.exc_info()[2].tb_lineno)
show()


async def main():
    async with Patient():
        fail()


import asyncio

asyncio.run(main())
