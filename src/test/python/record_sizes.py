"""Records what objects take in the memory of CPython 3.14: run `python3.14 src/test/python/record_sizes.py`.

Rewrites the table of src/test/resources/dev/baton/python/sizes: for each kind the bytes of one object with all that
belongs to it alone, from many that live at once, the place in the list that holds them left out.
"""
import gc
import pathlib
import tracemalloc

FOLDER = pathlib.Path(__file__).parent.parent / "resources/dev/baton/python/sizes"
COUNT = 20_000
KINDS = {
    "int": "i * 1_000_003",
    "float": "i + 0.5",
    "short str": "str(i)",
    "tuple of 2": "(N, N)",
    "list of 10": "[N, N, N, N, N, N, N, N, N, N]",
    "empty list": "[]",
    "dict of 8 str": "{'a': N, 'b': N, 'c': N, 'd': N, 'e': N, 'f': N, 'g': N, 'h': N}",
    "empty dict": "{}",
    "set of 8": "{0, 1, 2, 3, 4, 5, 6, 7}",
    "instance": "Point(N)",
    "slots": "Slotted(N)",
    "bound method": "point.move",
    "function": "lambda: N",
    "closure": "closure(N)",
    "range": "range(i)",
}


def bytes_each(expression):
    sizes = []

    def keep(value):
        gc.collect()
        sizes.append(tracemalloc.get_traced_memory()[0])

    source = (FOLDER / "program.py").read_text().replace("KIND", expression)
    tracemalloc.start()
    exec(compile(source, "program.py", "exec"), {"keep": keep, "__name__": "__main__"})
    tracemalloc.stop()
    return (sizes[1] - sizes[0]) / COUNT


if __name__ == "__main__":
    place = bytes_each("N")
    lines = [f"{kind} | {expression} | {round(bytes_each(expression) - place)}" for kind, expression in KINDS.items()]
    (FOLDER / "table.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
