"""Records how CPython 3.14 compiles the corpus: run `python3.14 src/test/python/record_listings.py [FILE.py ...]`.

With --show it prints the listings of the files instead, each after a line `=== FILE`. Otherwise it
writes FILE.listing beside each src/test/resources/dev/baton/python/corpus/FILE.py. A line is
`LINE OPCODE ARGUMENT [+N]`: caches and EXTENDED_ARG left out (N tells how many EXTENDED_ARG there were), jump
targets as `>INDEX` of an instruction in that list; then the names and the exception table, also by index.
"""
import dis
import pathlib
import sys
import types

CORPUS = pathlib.Path(__file__).parent.parent / "resources/dev/baton/python/corpus"


def listing(code):
    instructions, index_of, extended = [], {}, 0
    for instruction in dis.get_instructions(code):
        index_of[instruction.offset] = len(instructions)
        if instruction.opname == "EXTENDED_ARG":
            extended += 1
            continue
        instructions.append((instruction, extended))
        extended = 0
    yield f"code {code.co_qualname} line {code.co_firstlineno} stack {code.co_stacksize}"
    for instruction, extended in instructions:
        if instruction.jump_target is not None:
            argument = f">{index_of[instruction.jump_target]}"
        else:
            argument = "-" if instruction.arg is None else str(instruction.arg)
        line = -1 if instruction.positions.lineno is None else instruction.positions.lineno
        more = f" +{extended}" if extended else ""
        yield f"  {line} {instruction.opname} {argument}{more}"
    for entry in dis._parse_exception_table(code):
        end = index_of.get(entry.end, len(instructions))
        lasti = " lasti" if entry.lasti else ""
        yield f"  handler {index_of[entry.start]} {end} >{index_of[entry.target]} {entry.depth}{lasti}"
    flags = code.co_flags & ~0x0  # every flag
    yield f"  names {' '.join(code.co_names)}".rstrip()
    yield f"  locals {' '.join(code.co_varnames)}".rstrip()
    yield f"  cells {' '.join(code.co_cellvars)}".rstrip()
    yield f"  free {' '.join(code.co_freevars)}".rstrip()
    yield f"  takes {code.co_argcount} {code.co_posonlyargcount} {code.co_kwonlyargcount} flags {flags:#x}"
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from listing(constant)


def text(path):
    code = compile(path.read_text(encoding="utf-8"), path.name, "exec")
    return "\n".join(listing(code)) + "\n"


def record(path):
    path.with_suffix(".listing").write_text(text(path), encoding="utf-8")


if __name__ == "__main__":
    assert sys.version_info[:2] == (3, 14), sys.version
    if sys.argv[1:2] == ["--show"]:
        for name in sys.argv[2:]:
            print(f"=== {name}")
            print(text(pathlib.Path(name)), end="")
    else:
        for file in [pathlib.Path(name) for name in sys.argv[1:]] or sorted(CORPUS.glob("*.py")):
            record(file)
