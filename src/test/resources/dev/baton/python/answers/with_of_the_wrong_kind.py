import asyncio
import threading


class Half:
    def __enter__(self):
        return self


async def main():
    try:
        async with threading.Lock():
            pass
    except TypeError as problem:
        print(problem)
    try:
        with asyncio.Lock():
            pass
    except TypeError as problem:
        print(problem)
    try:
        async with Half():
            pass
    except TypeError as problem:
        print(problem)
    with Half():
        pass


asyncio.run(main())
