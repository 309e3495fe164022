"""Records what CPython 3.14 says of faulty programs: run `python3.14 src/test/python/record_errors.py`.

Rewrites src/test/resources/dev/baton/python/errors.txt: each case is the program, a line `--- LINE COLUMN MESSAGE`
and a line `===`. To add a case, add the program and any `---` line.
"""
import pathlib

FILE = pathlib.Path(__file__).parent.parent / "resources/dev/baton/python/errors.txt"


def described(program):
    try:
        compile(program, "case.py", "exec")
    except SyntaxError as error:
        return f"--- {error.lineno} {error.offset} {error.msg}"
    return "--- no error"


if __name__ == "__main__":
    cases = FILE.read_text(encoding="utf-8").split("\n===\n")
    programs = [case[: case.rindex("\n---")] + "\n" for case in cases if case.strip()]
    FILE.write_text("".join(f"{p}{described(p)}\n===\n" for p in programs), encoding="utf-8")
