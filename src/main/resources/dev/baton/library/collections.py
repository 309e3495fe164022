"""`namedtuple`, after CPython's own. `_define`, `_tuple_class` and `_tuple_new` are primitives."""

_KEYWORDS = frozenset(
    "False None True and as assert async await break class continue def del elif else except finally for from global if"
    " import in is lambda nonlocal not or pass raise return try while with yield".split()
)


def _renamed(names):
    seen = set()
    for index, name in enumerate(names):
        if not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or name in seen:
            names[index] = f"_{index}"
        seen.add(name)
    return names


def _check(typename, names, rename):
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = list(map(str, field_names))
    if rename:
        names = _renamed(names)
    typename = str(typename)
    _check(typename, names, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    fields = tuple(names)
    first = len(fields) - len(defaults)
    parameters = ["_cls", *fields[:first], *(f"{name}=_{i}" for i, name in enumerate(fields[first:]))]
    source = (
        f"class {typename}:\n"
        f"    def __new__({', '.join(parameters)}):\n"
        f"        return _tuple_new(_cls, ({''.join(name + ',' for name in fields)}))\n"
    )
    tuple_new = _tuple_new
    given = {f"_{i}": value for i, value in enumerate(defaults)}
    made = _define(source, {"_tuple_new": tuple_new, **given}, typename)

    def _make(cls, iterable):
        result = tuple_new(cls, tuple(iterable))
        if len(result) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, fields, self))
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    return _tuple_class(
        typename,
        {
            "__doc__": f"{typename}({', '.join(fields)})",
            "_fields": fields,
            "_field_defaults": dict(zip(fields[first:], defaults)),
            "__match_args__": fields,
            "__new__": vars(made)["__new__"],
            "_make": classmethod(_make),
            "_replace": _replace,
            "_asdict": _asdict,
            "__getnewargs__": __getnewargs__,
        },
    )
