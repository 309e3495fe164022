from concurrent import interpreters

seen = []


def square(x):
    return x * x


def remember(x):
    seen.append(x)
    return tuple(seen), __name__


def make(n, *, key="k"):
    return {key: [n, (n, None)], "t": True}


def fail(x):
    raise ValueError(f"bad {x}")


if __name__ == "__main__":
    first, second = interpreters.create(), interpreters.create()
    print(first.call(square, 7), first.call(lambda: 5), first.call(len, "four"))
    print(first.call(remember, 1), first.call(remember, 2), second.call(remember, 3), seen)
    print(first.call(make, 3), first.call(make, 4, key="z"))
    try:
        first.call(fail, 9)
    except interpreters.ExecutionFailed as error:
        print(error.excinfo.formatted)
    items = [1, 2]
    print(second.call(sorted, items), items)
    thread = first.call_in_thread(print, "in a thread")
    thread.join()
    print(thread.name)
    first.close()
    second.close()
