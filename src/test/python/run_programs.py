"""Runs each program of a folder in a namespace of its own and writes what it prints beside it: PROGRAM.py to PROGRAM.out."""
import contextlib
import io
import pathlib
import sys

for file in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(file.read_text(encoding="utf-8"), file.name, "exec"), {"__name__": "__main__"})
        except Exception as e:
            print("--- ended by", type(e).__name__, e)
    file.with_suffix(".out").write_text(printed.getvalue(), encoding="utf-8")
