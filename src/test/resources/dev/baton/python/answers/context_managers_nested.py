class Timer:
    def __enter__(self): self.log = ["start"]; return self
    def __exit__(self, exc_type, exc, tb):
        self.log.append("stop" if exc_type is None else f"failed: {exc}")
        return False
with Timer() as t: pass
print(t.log)
try:
    with Timer() as t, Timer() as u:
        1 / 0
except ZeroDivisionError: print(t.log, u.log)
with (Timer() as a,
      Timer() as b,):
    pass
class Indenter:
    def __init__(self): self.level = 0
    def __enter__(self): self.level += 1; return self
    def __exit__(self, *a): self.level -= 1
    def print(self, text): print("    " * self.level + text)
with Indenter() as indent:
    indent.print("hi!")
    with indent:
        indent.print("hello")
    indent.print("bye")
with Timer() as x:
    raise KeyError("lost")
