from typing import Any, Callable, Optional
def f(a: int, b: "str" = "x", *c: float, d: Optional[int] = None, **e: Any) -> list[int]:
    g: dict[str, int] = {"k": a}
    return [g["k"]]
print(f(1), f(2, "y", 1.0, d=4, z=5))
class P:
    x: int
    y: int = 3
    def m(self) -> "P": return self
p = P(); print(p.y, hasattr(p, "x"), p.m() is p)
cb: Callable[[int], int] = lambda v: v + 1
print(cb(4))
if __name__ == "__main__":
    print("main")
