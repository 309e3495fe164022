# dataclasses: what the decorator writes for a class.
import dataclasses
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar, Optional


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


@dataclass
class Point:
    x: int
    y: int = 0
    names: list[str] = field(default_factory=list)
    count: ClassVar[int] = 7
    next: Optional["Point"] = None

    def moved(self, by):
        return Point(self.x + by, self.y + by)


p = Point(1, 2)
print(p, Point(3), Point(x=4, y=5, names=["a"]), p.moved(2), Point.count, Point.y)
p.names.append("b")
p.x += 10
print(p, Point(1, 2).names, p == Point(11, 2, ["b"]), p != Point(11), p == (11, 2), Point(1, next=p).next.x)
print(attempt(lambda: hash(p)), attempt(lambda: p < p), Point.__match_args__, is_dataclass(Point), is_dataclass(p))
print([(f.name, f.default is dataclasses.MISSING, f.init) for f in fields(Point)], is_dataclass(3))
for action in (lambda: Point(), lambda: Point(1, 2, [], None, 5), lambda: Point(1, z=2), lambda: Point(1, x=2)):
    print(attempt(action))


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False, repr=False)


old, new = Version(1, 2, "old"), Version(1, 10)
print(old, old < new, old <= Version(1, 2), new > old, sorted([new, old]), max(old, new), old == Version(1, 2, "x"))
print({old: "found"}[Version(1, 2)], hash(old) == hash(Version(1, 2)), len({old, new, Version(1, 2)}))


def change():
    old.major = 5


print(attempt(change), isinstance(attempt(lambda: 1), int), issubclass(dataclasses.FrozenInstanceError, AttributeError))
print(replace(new, minor=11), asdict(old), astuple(old))


@dataclass
class Base:
    name: str

    def __post_init__(self):
        self.shown = self.name.upper()


@dataclass
class Derived(Base):
    size: int = 1
    total: float = field(init=False, default=2.5)
    parts: dict = field(default_factory=dict, repr=False)

    def __repr__(self):
        return f"<{self.name} {self.size}>"


d = Derived("box", 3)
print(d, d.shown, d.total, Base("b"), asdict(d), Derived("box", 3) == d, Base("x") == Derived("x"))


@dataclass(kw_only=True)
class Options:
    depth: int
    wide: bool = False


@dataclass
class Mixed:
    first: int
    second: int = field(kw_only=True)
    third: int = 3


print(Options(depth=2), attempt(lambda: Options(2)), attempt(lambda: Options()), Mixed(1, second=2), Mixed(1, 5, second=2))


@dataclass(eq=False, repr=False)
class Plain:
    x: int


@dataclass(init=False)
class Own:
    x: int

    def __init__(self):
        self.x = 9


@dataclass
class Empty:
    pass


@dataclass(unsafe_hash=True)
class Hashed:
    x: int


print(Plain(1) == Plain(1), Own(), Empty(), Empty() == Empty(), hash(Hashed(1)) == hash(Hashed(1)))
tree = Point(1, names=[Version(2)], next=Point(5))
print(asdict(tree), astuple(tree))


def bad_order():
    @dataclass
    class Bad:
        x: int = 1
        y: str


def mutable():
    @dataclass
    class Bad:
        x: list = []


def unannotated():
    @dataclass
    class Bad:
        x = field(default=1)


def thawed():
    @dataclass
    class Bad(Version):
        z: int = 1


for action in (
    bad_order,
    mutable,
    unannotated,
    thawed,
    lambda: field(default=1, default_factory=list),
    lambda: fields(3),
    lambda: asdict(Point),
    lambda: replace(old, nothing=1),
    lambda: dataclass(order=True, eq=False)(Empty),
):
    print(attempt(action))
