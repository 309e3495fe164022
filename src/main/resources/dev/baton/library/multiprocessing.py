"""The parts of `multiprocessing` that CPython writes in Python: processes, queues, locks and pools on top of simulated
processes, pipes and semaphores.

Which locks they take, which threads they start and when something is pickled is as in CPython 3.14.
"""
import os
import queue
import sys
import threading
from time import monotonic

_METHODS = ("fork", "spawn", "forkserver")
_SIGNALS = {2: "SIGINT", 9: "SIGKILL", 15: "SIGTERM"}
_MOST = 2147483647

_NOT_GUARDED = """
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        """


class ProcessError(Exception):
    __module__ = "multiprocessing.context"


class TimeoutError(ProcessError):
    __module__ = "multiprocessing.context"


class BufferTooShort(ProcessError):
    __module__ = "multiprocessing.context"


class AuthenticationError(ProcessError):
    __module__ = "multiprocessing.context"


class _State:
    """What one interpreter knows about its processes."""

    def __init__(self):
        self.method = None
        self.current = None
        self.counter = 0
        self.children = []
        self.pools = []


_state = _State()


# ---- processes


class BaseProcess:
    __module__ = "multiprocessing.process"
    _start_method = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        parent = current_process()
        _state.counter += 1
        self._identity = parent._identity + (_state.counter,)
        self._daemonic = parent._daemonic if daemon is None else daemon
        self._parent_pid = os.getpid()
        self._parent_name = parent.name
        self._child = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or f"{type(self).__name__}-{':'.join(str(i) for i in self._identity)}"

    def __getstate__(self):
        _assert_starting(self)
        state = dict(self.__dict__)
        state["_child"] = None
        return state

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._child is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), "can only start a process object created by current process"
        assert not current_process()._daemonic, "daemonic processes are not allowed to have children"
        _forget_ended()
        method = self._start_method or get_start_method()
        if method != "fork" and _is_importing():
            raise RuntimeError(_NOT_GUARDED)
        self._child = _start(self, method, self._name)
        _state.children.append(self)
        self._target = self._args = self._kwargs = None

    def _signal(self, number):
        self._check_closed()
        if self._child is not None and _status(self._child) is None:
            _kill(self._child, number)

    if _HAS_INTERRUPT:

        def interrupt(self):
            self._signal(2)

    def terminate(self):
        self._signal(15)

    def kill(self):
        self._signal(9)

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"
        assert self._child is not None, "can only join a started process"
        if _await(self._child, timeout) is not None and self in _state.children:
            _state.children.remove(self)

    def is_alive(self):
        self._check_closed()
        if self is _state.current:
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"
        if self._child is None:
            return False
        if _status(self._child) is None:
            return True
        if self in _state.children:
            _state.children.remove(self)
        return False

    def close(self):
        if self._child is not None:
            if _status(self._child) is None:
                raise ValueError(
                    "Cannot close a process while it is still running. You should first call join() or terminate()."
                )
            self._child = None
            if self in _state.children:
                _state.children.remove(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        assert self._child is None, "process has already started"
        self._daemonic = daemonic

    @property
    def exitcode(self):
        self._check_closed()
        if self is _state.current or self._child is None:
            return None
        return _status(self._child)

    @property
    def ident(self):
        self._check_closed()
        if self is _state.current:
            return os.getpid()
        return None if self._child is None else _child_pid(self._child)

    @property
    def pid(self):
        return self.ident

    @property
    def sentinel(self):
        self._check_closed()
        if self._child is None:
            raise ValueError("process not started")
        return self._child

    def __repr__(self):
        code = None
        if self is _state.current:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != os.getpid():
            status = "unknown"
        elif self._child is None:
            status = "initial"
        else:
            code = _status(self._child)
            status = "started" if code is None else "stopped"
        info = [type(self).__name__, f"name={self._name!r}"]
        if self._child is not None:
            info.append(f"pid={_child_pid(self._child)}")
        info.append(f"parent={self._parent_pid}")
        info.append(status)
        if code is not None:
            shown = f"-{_SIGNALS[-code]}" if -code in _SIGNALS else code
            info.append(f"exitcode={shown}")
        if self._daemonic:
            info.append("daemon")
        return f"<{' '.join(info)}>"

    def _bootstrap(self):
        _state.current = self
        self._parent_pid = _parent_pid()
        code = 1
        try:
            self.run()
            code = 0
        except SystemExit as ending:
            code = _exit_code(ending)
        except BaseException as error:
            _report(f"Process {self._name}:\n", error)
        _exit_with(code)
        _at_exit(_end_of_process)


def _exit_code(ending):
    code = ending.args[0] if ending.args else None
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    sys.stderr.write(str(code) + "\n")
    return 1


class Process(BaseProcess):
    __module__ = "multiprocessing.context"


class ForkProcess(BaseProcess):
    __module__ = "multiprocessing.context"
    _start_method = "fork"


class SpawnProcess(BaseProcess):
    __module__ = "multiprocessing.context"
    _start_method = "spawn"


class ForkServerProcess(BaseProcess):
    __module__ = "multiprocessing.context"
    _start_method = "forkserver"


class _MainProcess(BaseProcess):
    __module__ = "multiprocessing.process"

    def __init__(self):
        self._identity = ()
        self._daemonic = False
        self._parent_pid = None
        self._parent_name = None
        self._child = None
        self._closed = False
        self._name = "MainProcess"


class _ParentProcess(BaseProcess):
    __module__ = "multiprocessing.process"

    def __init__(self, name, pid):
        self._identity = ()
        self._daemonic = False
        self._parent_pid = None
        self._child = None
        self._closed = False
        self._name = name
        self._pid = pid

    @property
    def ident(self):
        return self._pid

    @property
    def pid(self):
        return self._pid

    def is_alive(self):
        return True


_state.current = _MainProcess()


def current_process():
    return _state.current


def parent_process():
    own = _state.current
    return None if own._parent_pid is None else _ParentProcess(own._parent_name, own._parent_pid)


def _forget_ended():
    for process in list(_state.children):
        if _status(process._child) is not None:
            _state.children.remove(process)


def active_children():
    _forget_ended()
    return list(_state.children)


def freeze_support():
    pass


def _end_of_process():
    for pool in list(_state.pools):
        pool.terminate()
    for process in active_children():
        if process.daemon:
            process.terminate()
    for process in active_children():
        process.join()


if _is_main():
    _at_exit(_end_of_process)


def _assert_starting(thing):
    if not _is_starting():
        name = type(thing).__name__
        raise RuntimeError(f"{name} objects should only be shared between processes through inheritance")


# ---- pipes


class Connection:
    __module__ = "multiprocessing.connection"

    def __init__(self, reader, writer):
        self._reader = reader
        self._writer = writer
        self._closed = False

    def _check(self, end, what):
        if self._closed:
            raise OSError("handle is closed")
        if end is None:
            raise OSError(f"connection is {what}-only")

    @property
    def closed(self):
        return self._closed

    @property
    def readable(self):
        return self._reader is not None

    @property
    def writable(self):
        return self._writer is not None

    def send(self, obj):
        self._check(self._writer, "read")
        self._writer.send(obj)

    def recv(self):
        self._check(self._reader, "write")
        return self._reader.receive()

    def poll(self, timeout=0.0):
        self._check(self._reader, "write")
        return self._reader.poll(None if timeout is None else max(0, timeout))

    def close(self):
        if not self._closed:
            self._closed = True
            if self._reader is not None:
                self._reader.close()
            if self._writer is not None:
                self._writer.close()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.close()


def Pipe(duplex=True):
    reader, writer = _pipe()
    if not duplex:
        return Connection(reader, None), Connection(None, writer)
    other_reader, other_writer = _pipe()
    return Connection(reader, other_writer), Connection(other_reader, writer)


# ---- locks


class _SemLockBase:
    __module__ = "multiprocessing.synchronize"
    _recursive = False

    def __init__(self, value, most):
        self._most = most
        self._sem = _SemLock(type(self).__name__, value, most)
        self._count = 0
        self._owner = None
        self.acquire = self._acquire
        self.release = self._release

    def __getstate__(self):
        _assert_starting(self)
        return (self._sem, self._most)

    def __setstate__(self, state):
        self._sem = state[0]
        self._most = state[1]
        self._count = 0
        self._owner = None
        self.acquire = self._acquire
        self.release = self._release

    def _me(self):
        return (os.getpid(), threading.get_ident())

    def _is_mine(self):
        return self._count > 0 and self._owner == self._me()

    def _acquire(self, block=True, timeout=None):
        if self._recursive and self._is_mine():
            self._count += 1
            return True
        if not self._sem.acquire(block, timeout):
            return False
        self._owner = self._me()
        self._count += 1
        return True

    def _release(self):
        if self._recursive:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            if self._count > 1:
                self._count -= 1
                return
        self._sem.release(self._most)
        self._count -= 1

    def locked(self):
        return self._sem.value() == 0

    def __enter__(self):
        return self._acquire()

    def __exit__(self, kind, error, trace):
        self._release()

    def _holder(self):
        if self._is_mine():
            name = current_process().name
            thread = threading.current_thread().name
            return name if thread == "MainThread" else f"{name}|{thread}"
        if not self._sem.value() == 0:
            return None
        return "SomeOtherThread" if self._count > 0 else "SomeOtherProcess"


class Lock(_SemLockBase):
    __module__ = "multiprocessing.synchronize"

    def __init__(self):
        super().__init__(1, 1)

    def __repr__(self):
        return f"<Lock(owner={self._holder()})>"


class RLock(_SemLockBase):
    __module__ = "multiprocessing.synchronize"
    _recursive = True

    def __init__(self):
        super().__init__(1, 1)

    def __repr__(self):
        holder = self._holder()
        count = self._count if self._is_mine() or holder is None else "nonzero"
        return f"<RLock({holder}, {count})>"


class Semaphore(_SemLockBase):
    __module__ = "multiprocessing.synchronize"

    def __init__(self, value=1):
        super().__init__(value, _MOST)

    def get_value(self):
        return self._sem.value()

    def __repr__(self):
        return f"<Semaphore(value={self._sem.value()})>"


class BoundedSemaphore(_SemLockBase):
    __module__ = "multiprocessing.synchronize"

    def __init__(self, value=1):
        super().__init__(value, value)

    def get_value(self):
        return self._sem.value()

    def __repr__(self):
        return f"<BoundedSemaphore(value={self._sem.value()}, maxvalue={self._most})>"


class Condition:
    __module__ = "multiprocessing.synchronize"

    def __init__(self, lock=None):
        self._lock = lock or RLock()
        self._sleeping = Semaphore(0)
        self._called = Semaphore(0)

    def acquire(self, block=True, timeout=None):
        return self._lock.acquire(block, timeout)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *failure):
        return self._lock.__exit__(*failure)

    def __repr__(self):
        return f"<Condition({self._lock}, {self._sleeping.get_value()})>"

    def wait(self, timeout=None):
        assert self._lock._is_mine(), "must acquire() condition before using wait()"
        self._sleeping.release()
        times = self._lock._count
        for _ in range(times):
            self._lock.release()
        try:
            called = self._called.acquire(True, timeout)
            if not called and not self._sleeping.acquire(False):
                called = self._called.acquire()
            return called
        finally:
            for _ in range(times):
                self._lock.acquire()

    def notify(self, n=1):
        assert self._lock._is_mine(), "lock is not owned"
        for _ in range(n):
            if not self._sleeping.acquire(False):
                break
            self._called.release()

    def notify_all(self):
        self.notify(_MOST)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        end = None if timeout is None else monotonic() + timeout
        while not result:
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result


class Event:
    __module__ = "multiprocessing.synchronize"

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = Semaphore(0)

    def is_set(self):
        with self._cond:
            return self._flag.get_value() > 0

    def set(self):
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        with self._cond:
            if self._flag.get_value() == 0:
                self._cond.wait(timeout)
            return self._flag.get_value() > 0

    def __repr__(self):
        state = "set" if self.is_set() else "unset"
        return f"<{type(self).__qualname__} at {id(self):#x} {state}>"


class Barrier:
    __module__ = "multiprocessing.synchronize"

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._cond = Condition(Lock())
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._inside = _Memory(2, 0)

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._inside.get(0) if self._inside.get(1) == 0 else 0

    @property
    def broken(self):
        return self._inside.get(1) == 2

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        cond = self._cond
        inside = self._inside
        with cond:
            while inside.get(1) == 1:
                cond.wait()
            if inside.get(1) == 2:
                raise threading.BrokenBarrierError
            place = inside.get(0)
            inside.set(0, place + 1)
            try:
                if place + 1 == self._parties:
                    try:
                        if self._action:
                            self._action()
                    except BaseException:
                        inside.set(1, 2)
                        cond.notify_all()
                        raise
                    inside.set(1, 1)
                    cond.notify_all()
                elif not cond.wait_for(lambda: inside.get(1) != 0, timeout):
                    inside.set(1, 2)
                    cond.notify_all()
                if inside.get(1) == 2:
                    raise threading.BrokenBarrierError
                return place
            finally:
                inside.set(0, inside.get(0) - 1)
                if inside.get(0) == 0 and inside.get(1) == 1:
                    inside.set(1, 0)
                    cond.notify_all()

    def abort(self):
        with self._cond:
            self._inside.set(1, 2)
            self._cond.notify_all()

    def reset(self):
        with self._cond:
            self._inside.set(1, 0)
            self._cond.notify_all()


# ---- queues


class SimpleQueue:
    __module__ = "multiprocessing.queues"

    def __init__(self):
        self._reader, self._writer = _pipe()
        self._rlock = Lock()
        self._wlock = Lock()

    def __getstate__(self):
        _assert_starting(self)
        return (self._reader, self._writer, self._rlock, self._wlock)

    def __setstate__(self, state):
        self._reader, self._writer, self._rlock, self._wlock = state

    def empty(self):
        return not self._reader.poll(0)

    def get(self):
        with self._rlock:
            return self._reader.receive()

    def put(self, obj):
        with self._wlock:
            self._writer.send(obj)

    def close(self):
        self._reader.close()
        self._writer.close()


class Queue:
    __module__ = "multiprocessing.queues"

    def __init__(self, maxsize=0):
        if maxsize <= 0:
            maxsize = _MOST
        self._maxsize = maxsize
        self._reader, self._writer = _pipe()
        self._rlock = Lock()
        self._wlock = Lock()
        self._sem = BoundedSemaphore(maxsize)
        self._reset()

    def _reset(self):
        self._buffer = []
        self._notempty = threading.Condition(threading.Lock())
        self._thread = None
        self._closed = False
        self._join_cancelled = False
        self._pid = os.getpid()

    def __getstate__(self):
        _assert_starting(self)
        return (self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem)

    def __setstate__(self, state):
        self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem = state
        self._reset()

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._sem.acquire(block, timeout):
            raise queue.Full
        if self._pid != os.getpid():
            self._reset()
        with self._notempty:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._notempty.notify()

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if block and timeout is None:
            with self._rlock:
                item = self._reader.receive()
            self._sem.release()
            return item
        end = monotonic() + timeout if block else None
        if not self._rlock.acquire(block, timeout):
            raise queue.Empty
        try:
            left = max(0, end - monotonic()) if block else 0
            if not self._reader.poll(left):
                raise queue.Empty
            item = self._reader.receive()
            self._sem.release()
            return item
        finally:
            self._rlock.release()

    def qsize(self):
        return self._maxsize - self._sem.get_value()

    def empty(self):
        return not self._reader.poll(0)

    def full(self):
        return self._sem.get_value() == 0

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        if not self._closed:
            self._closed = True
            self._finish()

    def _finish(self):
        if self._thread is not None and self._pid == os.getpid():
            with self._notempty:
                self._buffer.append(_END)
                self._notempty.notify()

    def join_thread(self):
        assert self._closed, f"Queue {self!r} not closed"
        if self._thread is not None:
            self._thread.join()

    def cancel_join_thread(self):
        self._join_cancelled = True

    def _at_exit(self):
        self._finish()
        if not self._join_cancelled:
            self._thread.join()

    def _start_thread(self):
        self._buffer = []
        self._thread = threading.Thread(target=self._feed, name="QueueFeederThread", daemon=True)
        self._thread.start()
        _at_exit(self._at_exit)

    def _feed(self):
        while True:
            with self._notempty:
                while not self._buffer:
                    self._notempty.wait()
                items = self._buffer
                self._buffer = []
            for item in items:
                if item is _END:
                    return
                try:
                    with self._wlock:
                        self._writer.send(item)
                except BrokenPipeError:
                    return
                except Exception as error:
                    self._sem.release()
                    self._on_feeder_error(error, item)

    def _on_feeder_error(self, error, item):
        _report("", error)


_END = object()


class JoinableQueue(Queue):
    __module__ = "multiprocessing.queues"

    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self._unfinished = Semaphore(0)
        self._all_done = Condition()

    def __getstate__(self):
        return super().__getstate__() + (self._unfinished, self._all_done)

    def __setstate__(self, state):
        self._unfinished, self._all_done = state[6:]
        super().__setstate__(state[:6])

    def put(self, obj, block=True, timeout=None):
        with self._all_done:
            super().put(obj, block, timeout)
            self._unfinished.release()

    def task_done(self):
        with self._all_done:
            if not self._unfinished.acquire(False):
                raise ValueError("task_done() called too many times")
            if self._unfinished.get_value() == 0:
                self._all_done.notify_all()

    def join(self):
        with self._all_done:
            if self._unfinished.get_value() > 0:
                self._all_done.wait()


# ---- numbers in shared memory

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


# ---- pools


class RemoteTraceback(Exception):
    __module__ = "multiprocessing.pool"

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    __module__ = "multiprocessing.pool"

    def __init__(self, error):
        text = _traceback(error)
        self.error = error
        self.text = f'\n"""\n{text}"""'

    def __reduce__(self):
        return _rebuilt, (self.error, self.text)


def _rebuilt(error, text):
    error.__cause__ = RemoteTraceback(text)
    return error


class MaybeEncodingError(Exception):
    __module__ = "multiprocessing.pool"

    def __init__(self, error, value):
        self.exc = repr(error)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"


def _map_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _map_plain(fn, chunk):
    return [fn(arg) for arg in chunk]


def _pool_worker(tasks, results, initializer, initargs, maxtasks, wraps=True):
    if initializer is not None:
        initializer(*initargs)
    done = 0
    while maxtasks is None or done < maxtasks:
        try:
            task = tasks.get()
        except EOFError:
            break
        if task is None:
            break
        job, index, fn, args, kwargs = task
        try:
            result = (True, fn(*args, **kwargs))
        except Exception as error:
            result = (False, _ExceptionWithTraceback(error) if wraps else error)
        try:
            results.put((job, index, result))
        except Exception as error:
            wrapped = MaybeEncodingError(error, result[1])
            results.put((job, index, (False, wrapped)))
        done += 1
        task = job = result = fn = args = kwargs = None


class ApplyResult:
    __module__ = "multiprocessing.pool"

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._job = pool._next_job()
        self._callback = callback
        self._error_callback = error_callback
        pool._jobs[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, index, result):
        self._success, self._value = result
        self._finish()

    def _finish(self):
        if self._success and self._callback:
            self._callback(self._value)
        if not self._success and self._error_callback:
            self._error_callback(self._value)
        self._event.set()
        self._pool._jobs.pop(self._job)
        self._pool = None


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    __module__ = "multiprocessing.pool"

    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        self._left = length // chunksize + bool(length % chunksize) if chunksize > 0 else 0
        if self._left == 0:
            self._event.set()
            pool._jobs.pop(self._job)

    def _set(self, index, result):
        success, value = result
        self._left -= 1
        if success and self._success:
            self._value[index * self._chunksize : (index + 1) * self._chunksize] = value
        elif not success and self._success:
            self._success = False
            self._value = value
        if self._left == 0:
            self._finish()


class IMapIterator:
    __module__ = "multiprocessing.pool"

    def __init__(self, pool):
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        self._job = pool._next_job()
        self._items = []
        self._index = 0
        self._length = None
        self._early = {}
        pool._jobs[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                self._check_end()
                self._cond.wait(timeout)
                if not self._items:
                    self._check_end()
                    raise TimeoutError from None
            success, value = self._items.pop(0)
        if success:
            return value
        raise value

    def __next__(self):
        return self.next()

    def _check_end(self):
        if self._index == self._length:
            raise StopIteration from None

    def _set(self, index, result):
        with self._cond:
            self._place(index, result)
            if self._index == self._length:
                self._pool._jobs.pop(self._job)

    def _place(self, index, result):
        self._early[index] = result
        while self._index in self._early:
            self._items.append(self._early.pop(self._index))
            self._index += 1
            self._cond.notify()

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == length:
                self._cond.notify()
                self._pool._jobs.pop(self._job)


class IMapUnorderedIterator(IMapIterator):
    __module__ = "multiprocessing.pool"

    def _place(self, index, result):
        self._items.append(result)
        self._index += 1
        self._cond.notify()


def _chunks(fn, mapper, iterable, size):
    items = iter(iterable)
    while True:
        chunk = []
        for item in items:
            chunk.append(item)
            if len(chunk) == size:
                break
        if not chunk:
            return
        yield mapper, (fn, tuple(chunk)), {}


class Pool:
    __module__ = "multiprocessing.pool"

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = "INIT"
        self._ctx = context or get_context()
        if processes is None:
            processes = cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._worker = (initializer, tuple(initargs), maxtasksperchild)
        self._jobs = {}
        self._made = 0
        self._inqueue, self._outqueue = self._new_queues()
        self._taskqueue = queue.SimpleQueue()
        for _ in range(processes):
            self._add_worker()
        self._task_handler = threading.Thread(target=self._handle_tasks, daemon=True)
        self._task_handler.start()
        self._result_handler = threading.Thread(target=self._handle_results, daemon=True)
        self._result_handler.start()
        self._state = "RUN"
        _state.pools.append(self)

    def __repr__(self):
        return f"<multiprocessing.pool.{type(self).__name__} state={self._state} pool_size={len(self._pool)}>"

    def _new_queues(self):
        return SimpleQueue(), SimpleQueue()

    def _add_worker(self):
        args = (self._inqueue, self._outqueue) + self._worker
        worker = self._ctx.Process(target=_pool_worker, args=args, daemon=True)
        worker.name = worker.name.replace("Process", "PoolWorker")
        self._pool.append(worker)
        worker.start()

    def _next_job(self):
        self._made += 1
        return self._made - 1

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def _handle_tasks(self):
        while True:
            job = self._taskqueue.get()
            if job is None:
                break
            result, tasks, set_length = job
            index = -1
            for index, task in enumerate(tasks):
                fn, args, kwargs = task
                try:
                    self._inqueue.put((result._job, index, fn, args, kwargs))
                except Exception as error:
                    if result._job in self._jobs:
                        result._set(index, (False, error))
            if set_length:
                result._set_length(index + 1)
            job = result = tasks = None
        self._outqueue.put(None)
        for _ in self._pool:
            self._inqueue.put(None)

    def _handle_results(self):
        closing = False
        while not closing or self._jobs:
            message = self._outqueue.get()
            if message is None:
                closing = True
                continue
            job, index, result = message
            if job in self._jobs:
                self._jobs[job]._set(index, result)
            message = result = None
            self._replace_ended()

    def _replace_ended(self):
        if self._worker[2] is None or self._state != "RUN":
            return
        for worker in list(self._pool):
            if worker.exitcode is not None:
                self._pool.remove(worker)
                self._add_worker()

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put((result, [(func, tuple(args), dict(kwds))], False))
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map(func, iterable, _map_plain, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map(func, iterable, _map_chunk, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, iterable, _map_plain, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, iterable, _map_chunk, chunksize, callback, error_callback)

    def _map(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        items = list(iterable)
        if chunksize is None:
            chunksize, rest = divmod(len(items), len(self._pool) * 4)
            if rest:
                chunksize += 1
        if not items:
            chunksize = 0
        result = MapResult(self, chunksize, len(items), callback, error_callback)
        self._taskqueue.put((result, _chunks(func, mapper, items, chunksize) if items else [], False))
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        result = kind(self)
        if chunksize == 1:
            tasks = ((func, (item,), {}) for item in iterable)
            self._taskqueue.put((result, tasks, True))
            return result
        self._taskqueue.put((result, _chunks(func, _map_plain, iterable, chunksize), True))
        return (item for chunk in result for item in chunk)

    def close(self):
        if self._state == "RUN":
            self._state = "CLOSE"
            self._taskqueue.put(None)

    def terminate(self):
        if self._state == "TERMINATE":
            return
        self._state = "TERMINATE"
        if self in _state.pools:
            _state.pools.remove(self)
        self._taskqueue.put(None)
        self._end_workers()
        self._jobs.clear()
        self._outqueue.put(None)
        for worker in self._pool:
            worker.join()

    def _end_workers(self):
        for worker in self._pool:
            if worker.exitcode is None:
                worker.terminate()

    def join(self):
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        if self._state not in ("CLOSE", "TERMINATE"):
            raise ValueError("In unknown state")
        self._task_handler.join()
        self._result_handler.join()
        for worker in self._pool:
            worker.join()
        if self in _state.pools:
            _state.pools.remove(self)

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, kind, error, trace):
        self.terminate()


class _ThreadWorker:
    exitcode = None

    def __init__(self, args):
        self._thread = threading.Thread(target=_pool_worker, args=args, daemon=True)
        self.start = self._thread.start
        self.join = self._thread.join


class ThreadPool(Pool):
    __module__ = "multiprocessing.pool"

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _new_queues(self):
        return queue.SimpleQueue(), queue.SimpleQueue()

    def _add_worker(self):
        worker = _ThreadWorker((self._inqueue, self._outqueue) + self._worker + (False,))
        self._pool.append(worker)
        worker.start()

    def _end_workers(self):
        for _ in self._pool:
            self._inqueue.put(None)


# ---- start methods


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


_contexts = {
    "fork": ForkContext("fork", ForkProcess),
    "spawn": SpawnContext("spawn", SpawnProcess),
    "forkserver": ForkServerContext("forkserver", ForkServerProcess),
}


def get_start_method(allow_none=False):
    if _state.method is None:
        if allow_none:
            return None
        _state.method = _DEFAULT_METHOD
    return _state.method


def set_start_method(method, force=False):
    if _state.method is not None and not force:
        raise RuntimeError("context has already been set")
    if method is None and force:
        _state.method = None
        return
    if method not in _contexts:
        raise ValueError(f"cannot find context for {method!r}")
    _state.method = method


def get_all_start_methods():
    methods = [method for method in _METHODS if method != _DEFAULT_METHOD]
    if _DEFAULT_METHOD == "forkserver":
        methods = ["fork", "spawn"]
    return [_DEFAULT_METHOD] + methods


def get_context(method=None):
    if method is None:
        return _contexts[get_start_method()]
    if method not in _contexts:
        raise ValueError(f"cannot find context for {method!r}")
    return _contexts[method]
