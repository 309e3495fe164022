from dataclasses import dataclass
from typing import Optional

@dataclass
class Point:
    x: int
    y: int = 0
    label: Optional[str] = None

    def move(self, dx: int, dy: "int" = 0) -> "Point":
        return Point(self.x + dx, self.y + dy)

class Conditional:
    if x:
        a: int = 1
    else:
        b: str
    c: a
