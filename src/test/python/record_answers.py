"""Records what CPython 3.14 prints for small programs: run `python3.14 src/test/python/record_answers.py [NAME...]`.

Rewrites NAME.out beside each NAME.py in src/test/resources/dev/baton/python/answers: standard output, then, when the
program wrote to standard error, a line `--- stderr` and that. Frames of the standard library are left out of
tracebacks. The programs must print the same on every run.
"""
import pathlib
import re
import subprocess
import sys

MARGIN = re.compile(r"((  )+\| )?")
FOLDER = pathlib.Path(__file__).parent.parent / "resources/dev/baton/python/answers"


def without_library(report):
    """Drops the frames of other files, also in exception groups: a `File` line, its source and its markers."""
    kept = []
    skipping = False
    for line in report.splitlines(keepends=True):
        text = line[MARGIN.match(line).end():]
        if text.startswith('  File "'):
            skipping = not text.startswith(f'  File "{FOLDER}')
        elif not text.startswith("    "):
            skipping = False
        if not skipping:
            kept.append(line)
    return "".join(kept).replace(f"{FOLDER}/", "")


def answer(program):
    run = subprocess.run(
        [sys.executable, program], capture_output=True, text=True, encoding="utf-8", timeout=60,
        env={"PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1", "PYTHON_COLORS": "0", "PYTHONWARNINGS": "ignore", "PYTHONUNBUFFERED": "1", **environment()})
    errors = without_library(run.stderr)
    return run.stdout + (f"--- stderr\n{errors}" if errors else "")


def environment():
    import os
    return {name: os.environ[name] for name in ("PYTHONHOME", "LD_LIBRARY_PATH") if name in os.environ}


if __name__ == "__main__":
    FOLDER = FOLDER.resolve()
    for file in sorted(FOLDER.glob("*.py")):
        if len(sys.argv) == 1 or file.stem in sys.argv[1:]:
            file.with_suffix(".out").write_text(answer(file), encoding="utf-8", newline="")
