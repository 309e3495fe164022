"""The module `multiprocessing.shared_memory`: named blocks that several processes see."""
_LONGEST_BYTE = 255


class _Buffer:
    """What a block holds, as numbers from 0 to 255."""

    def __init__(self, memory):
        self._memory = memory

    def __len__(self):
        return len(self._memory)

    def __getitem__(self, index):
        return self._memory.get(index)

    def __setitem__(self, index, value):
        if not isinstance(value, int):
            raise TypeError("memoryview: invalid type for format 'B'")
        if not 0 <= value <= _LONGEST_BYTE:
            raise ValueError("memoryview: invalid value for format 'B'")
        self._memory.set(index, value)


class SharedMemory:
    __module__ = "multiprocessing.shared_memory"

    def __init__(self, name=None, create=False, size=0, *, track=True):
        if size < 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        self._name = _new_name() if name is None else name
        self._memory = _block(self._name, create, size)
        self._size = len(self._memory)
        self.buf = _Buffer(self._memory)

    def __reduce__(self):
        return SharedMemory, (self._name, False, self._size)

    @property
    def name(self):
        return self._name

    @property
    def size(self):
        return self._size

    def close(self):
        self.buf = None

    def unlink(self):
        _unlink(self._name)

    def __repr__(self):
        return f"SharedMemory({self._name!r}, size={self._size})"


class ShareableList:
    __module__ = "multiprocessing.shared_memory"

    def __init__(self, sequence=None, *, name=None):
        if sequence is None:
            self.shm = SharedMemory(name)
            return
        items = list(sequence)
        for item in items:
            if not (item is None or isinstance(item, (int, float, str))):
                raise TypeError(f"{type(item)} is not supported by ShareableList")
        self.shm = SharedMemory(name, create=True, size=len(items))
        for index, item in enumerate(items):
            self.shm._memory.set(index, item)

    def __reduce__(self):
        return _attached, (self.shm.name,)

    def _at(self, index, what):
        if not -len(self) <= index < len(self):
            raise IndexError(what + " index out of range" if what else "index out of range")
        return index

    def __getitem__(self, index):
        return self.shm._memory.get(self._at(index, ""))

    def __setitem__(self, index, value):
        self.shm._memory.set(self._at(index, "assignment"), value)

    def __len__(self):
        return len(self.shm._memory)

    def __iter__(self):
        for index in range(len(self)):
            yield self[index]

    def count(self, value):
        return sum(value == item for item in self)

    def index(self, value):
        for index, item in enumerate(self):
            if item == value:
                return index
        raise ValueError("ShareableList.index(x): x not in list")

    def __repr__(self):
        return f"ShareableList({list(self)}, name={self.shm.name!r})"


def _attached(name):
    return ShareableList(name=name)
