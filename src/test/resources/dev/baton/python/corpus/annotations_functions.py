def plain(a: int, b: str = "x", *args: float, c: list[int], d=1, **kw: dict) -> bool:
    return True
def only_return() -> None: ...
async def coroutine(x: "forward") -> int:
    return x
def local_variables():
    x: int = 1
    y: str
    z: list[y] = []
    return x
def enclosing(T):
    def inner(a: T) -> T:
        return a
    return inner
