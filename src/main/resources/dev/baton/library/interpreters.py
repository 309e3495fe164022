"""The parts of `concurrent.interpreters` that CPython writes in Python, on top of simulated interpreters and queues."""
import pickle
import queue
import threading
import time


class InterpreterError(Exception):
    __module__ = "concurrent.interpreters"


class InterpreterNotFoundError(InterpreterError):
    __module__ = "concurrent.interpreters"


class NotShareableError(TypeError):
    __module__ = "concurrent.interpreters"


class QueueError(RuntimeError):
    __module__ = "concurrent.interpreters"


class QueueNotFoundError(QueueError):
    __module__ = "concurrent.interpreters"


class QueueEmpty(queue.Empty):
    __module__ = "concurrent.interpreters._queues"


class QueueFull(queue.Full):
    __module__ = "concurrent.interpreters._queues"


class _Kind:
    def __init__(self, name):
        self.__name__ = name


class _ExceptionInfo:
    def __init__(self, name, message, report):
        self.type = _Kind(name)
        self.msg = message
        self.formatted = f"{name}: {message}" if message else name
        self.errdisplay = report.rstrip()


class ExecutionFailed(InterpreterError):
    __module__ = "concurrent.interpreters"

    def __init__(self, excinfo):
        self.excinfo = excinfo
        super().__init__(excinfo.formatted)

    def __str__(self):
        return f"{self.excinfo.formatted}\n\nUncaught in the interpreter:\n\n{self.excinfo.errdisplay}"


def is_shareable(obj):
    if isinstance(obj, tuple):
        return all(is_shareable(item) for item in obj)
    return obj is None or isinstance(obj, (bool, int, float, str, Queue))


def _refuse(obj):
    raise NotShareableError(f"{obj!r} does not support cross-interpreter data")


class _Numbered:
    def __repr__(self):
        return f"{type(self).__name__}({self._id})"

    def __eq__(self, other):
        return isinstance(other, type(self)) and self._id == other._id

    def __hash__(self):
        return hash(self._id)

    @property
    def id(self):
        return self._id


class Interpreter(_Numbered):
    __module__ = "concurrent.interpreters"

    def __init__(self, handle):
        self._handle = handle
        self._id = _number(handle)

    @property
    def whence(self):
        return "_interpreters module" if self._id else "runtime init"

    def _check(self):
        if _is_closed(self._handle):
            raise InterpreterNotFoundError(f"unrecognized interpreter ID {self._id}")

    def is_running(self):
        self._check()
        return self._id == 0 or _is_running(self._handle)

    def close(self):
        self._check()
        if self._id == 0:
            raise InterpreterError("cannot close main interpreter")
        if _is_running(self._handle):
            raise InterpreterError("cannot close running interpreter")
        _close(self._handle)

    def prepare_main(self, ns=None, /, **kwargs):
        self._check()
        values = dict(ns, **kwargs) if ns is not None else kwargs
        for value in values.values():
            if not is_shareable(value):
                _refuse(value)
        for name, value in values.items():
            _set(self._handle, name, value)

    def _enter(self):
        self._check()
        if self._id == 0 or _is_running(self._handle):
            raise InterpreterError("interpreter already running")

    def exec(self, code, /):
        self._enter()
        outcome = _exec(self._handle, code)
        if not outcome[0]:
            raise ExecutionFailed(_ExceptionInfo(*outcome[1:4]))

    def _call(self, callable, args, kwargs):
        self._enter()
        try:
            return _call(self._handle, callable, args, kwargs)
        except (pickle.PicklingError, TypeError) as error:
            raise NotShareableError("object does not support cross-interpreter data") from error

    def call(self, callable, /, *args, **kwargs):
        outcome = self._call(callable, args, kwargs)
        if not outcome[0]:
            _raise_failure(outcome)
        return outcome[1]

    def call_in_thread(self, callable, /, *args, **kwargs):
        thread = threading.Thread(target=_call_in_thread, args=(self, callable, args, kwargs))
        thread._name = thread._name.replace("_call_in_thread", "_call")
        thread.start()
        return thread


def _raise_failure(outcome):
    if outcome[1] == "TypeError" and outcome[2] == "object does not support cross-interpreter data":
        raise NotShareableError(outcome[2])
    raise ExecutionFailed(_ExceptionInfo(*outcome[1:4]))


def _call_in_thread(interpreter, callable, args, kwargs):
    outcome = interpreter._call(callable, args, kwargs)
    if not outcome[0]:
        raise ExecutionFailed(_ExceptionInfo(*outcome[1:4]))


def create():
    return Interpreter(_create())


def list_all():
    return [Interpreter(handle) for handle in _list()]


def get_current():
    return Interpreter(_current())


def get_main():
    return Interpreter(_list()[0])


class Queue(_Numbered):
    __module__ = "concurrent.interpreters._queues"

    def __init__(self, items, maxsize):
        self._items = items
        self._maxsize = maxsize
        self._id = _queue_number(items)

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return _queue_size(self._items)

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    def put(self, obj, block=True, timeout=None):
        if not block:
            return self.put_nowait(obj)
        end = None if timeout is None else time.monotonic() + timeout
        while not self._try_put(obj):
            if end is not None and time.monotonic() >= end:
                raise QueueFull(f"queue {self._id} is full")
            time.sleep(_POLL_SECONDS)

    def _try_put(self, obj):
        try:
            return _queue_put(self._items, obj)
        except (pickle.PicklingError, TypeError) as error:
            raise NotShareableError(f"{obj!r} does not support cross-interpreter data") from error

    def put_nowait(self, obj):
        if not self._try_put(obj):
            raise QueueFull(f"queue {self._id} is full")

    def get(self, block=True, timeout=None):
        if not block:
            return self.get_nowait()
        end = None if timeout is None else time.monotonic() + timeout
        while not (found := _queue_get(self._items)):
            if end is not None and time.monotonic() >= end:
                raise QueueEmpty(f"queue {self._id} is empty")
            time.sleep(_POLL_SECONDS)
        return found[0]

    def get_nowait(self):
        found = _queue_get(self._items)
        if not found:
            raise QueueEmpty(f"queue {self._id} is empty")
        return found[0]


def create_queue(maxsize=0):
    return Queue(_new_queue(maxsize), maxsize)
