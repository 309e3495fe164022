"""The locks of `multiprocessing`, which semaphores of the operating system are behind."""
import os
import threading
from time import monotonic

_MOST = 2147483647


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
        self._woken = Semaphore(0)
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
        return f"<Condition({self._lock}, {self._sleeping.get_value() - self._woken.get_value()})>"

    def wait(self, timeout=None):
        assert self._lock._is_mine(), "must acquire() condition before using wait()"
        self._sleeping.release()
        times = self._lock._count
        for _ in range(times):
            self._lock.release()
        try:
            return self._called.acquire(True, timeout)
        finally:
            self._woken.release()
            for _ in range(times):
                self._lock.acquire()

    def notify(self, n=1):
        assert self._lock._is_mine(), "lock is not owned"
        while self._woken.acquire(False):
            self._sleeping.acquire(False)
        called = 0
        while called < n and self._sleeping.acquire(False):
            self._called.release()
            called += 1
        if called:
            self._await_woken(called)

    def _await_woken(self, called):
        """Waits with the lock until the called ones are awake: nobody who comes later can take their calls."""
        for _ in range(called):
            self._woken.acquire()
        while self._called.acquire(False):
            pass

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


class Barrier(threading.Barrier):
    """The barrier of threads, with what it knows in memory that processes share."""

    __module__ = "multiprocessing.synchronize"

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition()
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._memory = _Memory(2, 0)

    @property
    def _phase(self):
        return self._memory.get(0)

    @_phase.setter
    def _phase(self, phase):
        self._memory.set(0, phase)

    @property
    def _inside(self):
        return self._memory.get(1)

    @_inside.setter
    def _inside(self, count):
        self._memory.set(1, count)
