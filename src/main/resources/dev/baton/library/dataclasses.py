"""`dataclasses`, after CPython's own. `_annotated` and `_define` are primitives.

Does not model: `slots`, `InitVar`, `KW_ONLY`, the types of fields, and that a field of a frozen class cannot be deleted.
"""


class FrozenInstanceError(AttributeError):
    __module__ = "dataclasses"


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


class _Factory:
    def __repr__(self):
        return "<factory>"


MISSING = _Missing()
_FACTORY = _Factory()


class Field:
    __module__ = "dataclasses"

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
    doc=None,
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    if slots or weakref_slot:
        raise TypeError("slots of a dataclass are outside Baton's subset: leave them out")
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    def decorate(cls):
        fields = _all_fields(cls, frozen, kw_only)
        cls.__dataclass_fields__ = fields
        cls.__dataclass_params__ = frozen
        body = _Body(cls, list(fields.values()))
        if init:
            body.init(frozen)
        if repr:
            body.repr()
        if eq:
            body.eq()
        if order:
            body.order()
        if frozen:
            body.frozen()
        body.hash(unsafe_hash, eq, frozen)
        body.add_to_class(order, frozen)
        if match_args and "__match_args__" not in cls.__dict__:
            cls.__match_args__ = tuple(f.name for f in fields.values() if f.init and not f.kw_only)
        return cls

    return decorate if cls is None else decorate(cls)


# ---- what a class has


def _all_fields(cls, frozen, kw_only):
    fields = {}
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get("__dataclass_fields__")
        if inherited is not None:
            fields.update(inherited)
            if base.__dataclass_params__ and not frozen:
                raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
            if frozen and not base.__dataclass_params__:
                raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    names = _annotated(cls)
    for name in names:
        found = _own_field(cls, name)
        if found.kw_only is MISSING:
            found.kw_only = kw_only
        fields[name] = found
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in names:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return fields


def _own_field(cls, name):
    default = getattr(cls, name, MISSING)
    found = default if isinstance(default, Field) else field(default=default)
    found.name = name
    if isinstance(default, Field):
        if default.default is MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, default.default)
    if isinstance(found.default, (list, dict, set)):
        raise ValueError(f"mutable default {type(found.default)} for field {name} is not allowed: use default_factory")
    return found


class _Body:
    """The methods that a class gets, as source code."""

    def __init__(self, cls, fields):
        self.cls = cls
        self.fields = fields
        self.lines = []
        self.names = []
        self.variables = {"_factory": _FACTORY, "_set": object.__setattr__, "_error": FrozenInstanceError, "_type": cls}

    def method(self, name, parameters, *lines):
        self.names.append(name)
        self.lines.append(f"    def {name}({', '.join(['self', *parameters])}):")
        self.lines.extend("        " + line for line in lines)

    def init(self, frozen):
        plain = [f for f in self.fields if f.init and not f.kw_only]
        named = [f for f in self.fields if f.init and f.kw_only]
        default = None
        for f in plain:
            if f.default is not MISSING or f.default_factory is not MISSING:
                default = f
            elif default is not None:
                raise TypeError(f"non-default argument {f.name!r} follows default argument {default.name!r}")
        parameters = [self.parameter(f) for f in plain]
        if named:
            parameters += ["*", *(self.parameter(f) for f in named)]
        lines = [line for f in self.fields for line in self.assignment(f, frozen)]
        if hasattr(self.cls, "__post_init__"):
            lines.append("self.__post_init__()")
        self.method("__init__", parameters, *(lines or ["pass"]))

    def parameter(self, f):
        if f.default is not MISSING:
            self.variables[f"_default_{f.name}"] = f.default
            return f"{f.name}=_default_{f.name}"
        if f.default_factory is not MISSING:
            return f"{f.name}=_factory"
        return f.name

    def assignment(self, f, frozen):
        value = f.name
        if f.default_factory is not MISSING:
            self.variables[f"_make_{f.name}"] = f.default_factory
            made = f"_make_{f.name}()"
            value = f"{made} if {f.name} is _factory else {f.name}" if f.init else made
        elif not f.init:
            return []
        return [f"_set(self, {f.name!r}, {value})" if frozen else f"self.{f.name} = {value}"]

    def repr(self):
        shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in self.fields if f.repr)
        self.method("__repr__", [], f'return f"{{self.__class__.__qualname__}}({shown})"')

    def items(self, owner, fields):
        return f"({''.join(f'{owner}.{f.name},' for f in fields)})"

    def eq(self):
        compared = [f"self.{f.name} == other.{f.name}" for f in self.fields if f.compare]
        self.method(
            "__eq__",
            ["other"],
            "if self is other:",
            "    return True",
            "if other.__class__ is self.__class__:",
            f"    return {' and '.join(compared) or 'True'}",
            "return NotImplemented",
        )

    def order(self):
        compared = [f for f in self.fields if f.compare]
        for name, sign in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            self.method(
                name,
                ["other"],
                "if other.__class__ is self.__class__:",
                f"    return {self.items('self', compared)} {sign} {self.items('other', compared)}",
                "return NotImplemented",
            )

    def frozen(self):
        names = tuple(f.name for f in self.fields)
        self.method(
            "__setattr__",
            ["name", "value"],
            f"if type(self) is _type or name in {names!r}:",
            "    raise _error(f'cannot assign to field {name!r}')",
            "_set(self, name, value)",
        )

    def hash(self, unsafe, eq, frozen):
        own = self.cls.__dict__
        explicit = "__hash__" in own and not (own["__hash__"] is None and "__eq__" in own)
        if unsafe and explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {self.cls.__name__}")
        if unsafe or eq and frozen and not explicit:
            hashed = [f for f in self.fields if (f.compare if f.hash is None else f.hash)]
            self.method("__hash__", [], f"return hash({self.items('self', hashed)})")
        elif eq and not frozen and not explicit:
            self.cls.__hash__ = None

    def add_to_class(self, order, frozen):
        if not self.names:
            return
        name = self.cls.__name__
        made = vars(_define("\n".join([f"class {name}:", *self.lines, ""]), self.variables, name))
        for method in self.names:
            if method in self.cls.__dict__ and method not in ("__hash__",):
                if order and method in ("__lt__", "__le__", "__gt__", "__ge__"):
                    raise TypeError(
                        f"Cannot overwrite attribute {method} in class {name}. Consider using functools.total_ordering"
                    )
                if method == "__setattr__":
                    raise TypeError(f"Cannot overwrite attribute {method} in class {name}")
                continue
            setattr(self.cls, method, made[method])


# ---- what is asked of one


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


def fields(class_or_instance):
    if not is_dataclass(class_or_instance):
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(class_or_instance.__dataclass_fields__.values())


def asdict(obj, *, dict_factory=dict):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("asdict() should be called on dataclass instances")

    def convert(value):
        return dict_factory([(f.name, _plain(getattr(value, f.name), convert)) for f in fields(value)])

    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("astuple() should be called on dataclass instances")

    def convert(value):
        return tuple_factory([_plain(getattr(value, f.name), convert) for f in fields(value)])

    return convert(obj)


def _plain(value, convert):
    if is_dataclass(value) and not isinstance(value, type):
        return convert(value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_plain(item, convert) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, convert) for item in value])
    if isinstance(value, dict):
        return {_plain(key, convert): _plain(item, convert) for key, item in value.items()}
    return value


def replace(obj, /, **changes):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in fields(obj):
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
        elif f.name not in changes:
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
