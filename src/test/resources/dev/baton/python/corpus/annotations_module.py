name: str = "x"
count: int
values: list[int] = [1, 2]
obj.attr: int = 3
d["k"]: str
(paren): int = 4
if name:
    later: float = 1.0
def f(self: name) -> count: pass
