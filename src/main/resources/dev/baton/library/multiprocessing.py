"""The parts of `multiprocessing` that CPython writes in Python, on top of simulated processes, pipes and semaphores.

Which locks they take, which threads they start and when something is pickled is as in CPython 3.14. This part has
processes and pipes; `mp_synchronize`, `mp_queues`, `mp_shared`, `mp_pool` and `mp_context` follow in this order, each
with the names of those before it.
"""
import os
import sys

_METHODS = ("fork", "spawn", "forkserver")
_SIGNALS = {2: "SIGINT", 9: "SIGKILL", 15: "SIGTERM"}

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
        self.contexts = {}
        self.current = None
        self.counter = 0
        self.children = []
        self.pools = []


_state = _State()


# ---- start methods


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
    if method not in _METHODS:
        raise ValueError(f"cannot find context for {method!r}")
    _state.method = method


def get_all_start_methods():
    methods = [method for method in _METHODS if method != _DEFAULT_METHOD]
    if _DEFAULT_METHOD == "forkserver":
        methods = ["fork", "spawn"]
    return [_DEFAULT_METHOD] + methods


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
