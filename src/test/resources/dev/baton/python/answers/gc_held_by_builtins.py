# What only a built-in holds while it calls the program back, is no garbage.
import gc

found = []


def collect():
    found.append(gc.collect())


class Node:
    def __init__(self):
        self.itself = self

    def __lt__(self, other):
        return False

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return 1

    def __add__(self, other):
        return Node()

    def __radd__(self, other):
        del self, other
        collect()
        return 0

    def __str__(self):
        return "node"


class Plain:
    def __init__(self):
        self.itself = self


class Shown:
    def __str__(self):
        collect()
        return "shown"


class Made:
    def __new__(cls, *nodes):
        return object.__new__(cls)

    def __init__(self, *nodes):
        del self, nodes
        collect()


def nodes():
    for _ in range(3):
        yield Node()
        collect()


def pairs():
    for number in range(3):
        yield number, Node()
        collect()


def forgets(node):
    del node
    collect()
    return True


def keyed():
    made = Node()

    def key(node):
        return made and forgets(node)

    made.key = key
    return key


def ring():
    made = []
    made.append(made)
    return made


def table():
    made = {}
    made["itself"] = made
    return made


def listens():
    while True:
        got = yield
        del got
        collect()


def catches():
    while True:
        try:
            yield
        except ValueError:
            pass
        collect()


def error():
    made = ValueError()
    made.itself = made
    return made


def sent(generator):
    next(generator)
    generator.send(Node())
    generator.send([Node()])


def thrown(generator):
    next(generator)
    generator.throw(error())


def appended():
    made = ring()
    made += nodes()


def comprehended():
    return [node for node in nodes()], {node for node in nodes()}


CASES = {
    "list": lambda: list(nodes()),
    "tuple": lambda: tuple(nodes()),
    "set": lambda: set(nodes()),
    "dict": lambda: dict(pairs()),
    "sorted": lambda: sorted(nodes(), key=forgets),
    "sorted by a ring": lambda: sorted(nodes(), key=keyed()),
    "sort": lambda: [Node(), Node()].sort(key=forgets),
    "min": lambda: min(nodes()),
    "max": lambda: max(nodes(), key=forgets),
    "sum": lambda: sum(nodes(), Node()),
    "any": lambda: any(node is None for node in nodes()),
    "all": lambda: all(map(forgets, nodes())),
    "in": lambda: Node() in nodes(),
    "not in": lambda: Node() not in map(str, nodes()),
    "extend": lambda: ring().extend(nodes()),
    "+=": appended,
    "update a set": lambda: {Node()}.update(nodes()),
    "update a dict": lambda: table().update(pairs()),
    "zip": lambda: list(zip(nodes(), nodes(), [Node(), Node()])),
    "map": lambda: list(map(forgets, nodes())),
    "map of two": lambda: list(map(lambda a, b: forgets(a) and forgets(b), nodes(), nodes())),
    "filter": lambda: list(filter(forgets, nodes())),
    "enumerate": lambda: list(enumerate(nodes())),
    "filter by a ring": lambda: list(filter(keyed(), [Node(), Node()])),
    "next": lambda: next(nodes(), Node()),
    "reflected": lambda: Plain() + Node(),
    "print": lambda: print(Node(), Shown(), Node()),
    "new and init": lambda: Made(Node(), Node()),
    "send": lambda: sent(listens()),
    "throw": lambda: thrown(catches()),
    "comprehension": comprehended,
    "join": lambda: ",".join(str(node) for node in nodes()),
}

gc.collect()
gc.disable()
for name, case in CASES.items():
    case()
    print(name, found)
    found.clear()
    gc.collect()
