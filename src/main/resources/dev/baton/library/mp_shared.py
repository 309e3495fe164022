"""Numbers in memory that processes share."""

_INTEGERS = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort", "i": "int", "I": "uint", "l": "long", "L": "ulong"}
_INTEGERS["q"] = "longlong"
_INTEGERS["Q"] = "ulonglong"
_FLOATS = {"d": "double", "f": "float"}


def _number(typecode, value):
    if typecode in _FLOATS:
        if not isinstance(value, (int, float)):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        return float(value)
    if not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value


def _c_name(typecode):
    return "c_" + (_INTEGERS.get(typecode) or _FLOATS[typecode])


def _check_typecode(typecode):
    if typecode not in _INTEGERS and typecode not in _FLOATS:
        raise TypeError("this type has no size")


class _Shared:
    __module__ = "multiprocessing.sharedctypes"

    def __init__(self, typecode, size, lock):
        _check_typecode(typecode)
        self._typecode = typecode
        self._memory = _Memory(size, _number(typecode, 0))
        self._lock = RLock() if lock is True or lock is None else lock
        if self._lock:
            self.acquire = self._lock.acquire
            self.release = self._lock.release

    def __getstate__(self):
        _assert_starting(self)
        return (self._typecode, self._memory, self._lock)

    def __setstate__(self, state):
        self._typecode, self._memory, self._lock = state
        if self._lock:
            self.acquire = self._lock.acquire
            self.release = self._lock.release

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *failure):
        return self._lock.__exit__(*failure)


class Synchronized(_Shared):
    __module__ = "multiprocessing.sharedctypes"

    @property
    def value(self):
        if not self._lock:
            return self._memory.get(0)
        with self._lock:
            return self._memory.get(0)

    @value.setter
    def value(self, value):
        number = _number(self._typecode, value)
        if not self._lock:
            self._memory.set(0, number)
            return
        with self._lock:
            self._memory.set(0, number)

    def __repr__(self):
        shown = f"{_c_name(self._typecode)}({self._memory.get(0)})"
        return f"<Synchronized wrapper for {shown}>" if self._lock else shown


class SynchronizedArray(_Shared):
    __module__ = "multiprocessing.sharedctypes"

    def __len__(self):
        return len(self._memory)

    def _read(self, index):
        if not isinstance(index, slice):
            return self._memory.get(index)
        return [self._memory.get(i) for i in list(range(len(self._memory)))[index]]

    def __getitem__(self, index):
        if not self._lock:
            return self._read(index)
        with self._lock:
            return self._read(index)

    def _write(self, index, value):
        if not isinstance(index, slice):
            self._memory.set(index, _number(self._typecode, value))
            return
        for i, each in zip(list(range(len(self._memory)))[index], value):
            self._memory.set(i, _number(self._typecode, each))

    def __setitem__(self, index, value):
        if not self._lock:
            return self._write(index, value)
        with self._lock:
            self._write(index, value)

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]


def Value(typecode_or_type, *args, lock=True):
    shared = Synchronized(typecode_or_type, 1, lock)
    if args:
        shared.value = args[0]
    return shared


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    if isinstance(size_or_initializer, int):
        return SynchronizedArray(typecode_or_type, size_or_initializer, lock)
    items = list(size_or_initializer)
    shared = SynchronizedArray(typecode_or_type, len(items), lock)
    shared[:] = items
    return shared


def RawValue(typecode_or_type, *args):
    return Value(typecode_or_type, *args, lock=False)


def RawArray(typecode_or_type, size_or_initializer):
    return Array(typecode_or_type, size_or_initializer, lock=False)


def Manager():
    raise RuntimeError(
        "multiprocessing.Manager() is not simulated: share through Queue, Pipe, Value or Array, or return results"
    )
