"""Records the public names of the modules that Baton has: run `python3.14 src/test/python/record_names.py`.

Rewrites src/main/resources/dev/baton/library/names.txt: a line for each module, its name and those it has.
"""
import importlib
import pathlib

FILE = pathlib.Path(__file__).parent.parent.parent / "main/resources/dev/baton/library/names.txt"
MODULES = (
    "threading", "queue", "concurrent.futures", "asyncio", "multiprocessing", "concurrent.interpreters", "pickle",
    "time", "sys", "gc", "math", "random", "collections", "functools", "itertools", "contextlib", "os", "sysconfig",
    "typing", "dataclasses",
)


def line(name):
    module = importlib.import_module(name)
    public = {each for each in dir(module) if not each.startswith("_")}
    listed = set(getattr(module, "__all__", public))
    return " ".join([name, *sorted(listed | (public if name in ("sys", "os") else set()))])


if __name__ == "__main__":
    FILE.write_text("".join(line(name) + "\n" for name in MODULES), encoding="utf-8", newline="")
