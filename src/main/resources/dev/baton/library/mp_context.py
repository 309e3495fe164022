"""The contexts of `multiprocessing`: everything with a start method of its own."""


class BaseContext:
    __module__ = "multiprocessing.context"

    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError

    def __init__(self, method, process):
        self._method = method
        self.Process = process
        self.Pipe = Pipe
        self.Lock = Lock
        self.RLock = RLock
        self.Semaphore = Semaphore
        self.BoundedSemaphore = BoundedSemaphore
        self.Condition = Condition
        self.Event = Event
        self.Barrier = Barrier
        self.Queue = Queue
        self.SimpleQueue = SimpleQueue
        self.JoinableQueue = JoinableQueue
        self.Value = Value
        self.Array = Array
        self.RawValue = RawValue
        self.RawArray = RawArray
        self.Manager = Manager
        self.cpu_count = cpu_count
        self.current_process = current_process
        self.parent_process = parent_process
        self.active_children = active_children
        self.freeze_support = freeze_support

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        return Pool(processes, initializer, initargs, maxtasksperchild, self)

    def get_start_method(self, allow_none=False):
        return self._method

    def get_context(self, method=None):
        return self if method is None else get_context(method)


class ForkContext(BaseContext):
    __module__ = "multiprocessing.context"


class SpawnContext(BaseContext):
    __module__ = "multiprocessing.context"


class ForkServerContext(BaseContext):
    __module__ = "multiprocessing.context"


_state.contexts = {
    "fork": ForkContext("fork", ForkProcess),
    "spawn": SpawnContext("spawn", SpawnProcess),
    "forkserver": ForkServerContext("forkserver", ForkServerProcess),
}


def get_context(method=None):
    if method is None:
        return _state.contexts[get_start_method()]
    if method not in _METHODS:
        raise ValueError(f"cannot find context for {method!r}")
    return _state.contexts[method]
