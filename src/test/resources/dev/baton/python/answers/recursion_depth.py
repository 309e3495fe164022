# How deep Python code calls itself: built-ins in between do not count.


def depth(n=1):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


class Link:
    def __init__(self, rest):
        self.rest = rest

    def __len__(self):
        return 1 + (len(self.rest) if self.rest is not None else 0)

    def __iter__(self):
        yield 1
        if self.rest is not None:
            yield from self.rest

    def __str__(self):
        return "." if self.rest is None else "." + str(self.rest)


def chain(n):
    link = None
    for _ in range(n):
        link = Link(link)
    return link


def count(n):
    if n:
        for item in count(n - 1):
            yield item
    yield n


def mapped(n):
    return n and list(map(mapped, [n - 1]))


def deepest(function, most=1100):
    """The greatest depth at which a function does not fail."""
    least = 1
    while least < most:
        middle = (least + most + 1) // 2
        try:
            function(middle)
            least = middle
        except RecursionError:
            most = middle - 1
    return least


print(depth(), deepest(lambda n: len(chain(n))), deepest(lambda n: str(chain(n))), deepest(lambda n: sum(chain(n))))
print(deepest(lambda n: sum(count(n))))
print(mapped(450) != 0)
