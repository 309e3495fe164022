"""The parts of `threading` that CPython writes in Python, on top of the simulated Thread, Lock and RLock.

What they do, when they check and which locks they take is as in CPython 3.14; `_Waiters` stands for its locks of the
waiting threads.
"""
from time import monotonic


def _shown(thing, state):
    kind = type(thing)
    return f"<{kind.__module__}.{kind.__qualname__} at {id(thing):#x}: {state}>"


class Condition:
    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self._waiters = _Waiters()
        self.acquire = lock.acquire
        self.release = lock.release
        if hasattr(lock, "_release_save"):
            self._release_save = lock._release_save
            self._acquire_restore = lock._acquire_restore
            self._is_owned = lock._is_owned
        if hasattr(lock, "locked"):
            self.locked = lock.locked

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *failure):
        return self._lock.__exit__(*failure)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    # A lock that cannot say who holds it or how often is taken to be held once, by whoever asks.

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, saved):
        self._lock.acquire()

    def _is_owned(self):
        free = self._lock.acquire(False)
        if free:
            self._lock.release()
        return not free

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiters = self._waiters
        waiter = waiters.join()
        saved = self._release_save()
        try:
            return waiters.wait(waiter, timeout)
        finally:
            self._acquire_restore(saved)

    def wait_for(self, predicate, timeout=None):
        holds = predicate()
        end = None
        while not holds:
            if timeout is not None:
                now = monotonic()
                if end is None:
                    end = now + timeout
                timeout = end - now
                if timeout <= 0:
                    break
            self.wait(timeout)
            holds = predicate()
        return holds

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._waiters.call(n)

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}")

    def acquire(self, blocking=True, timeout=None):
        if timeout is not None and not blocking:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    now = monotonic()
                    if end is None:
                        end = now + timeout
                    timeout = end - now
                    if timeout <= 0:
                        return False
                self._cond.wait(timeout)
            self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, kind, error, trace):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}/{self._initial_value}")

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return _shown(self, "set" if self._flag else "unset")

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    pass


_FILLING, _LEAVING, _EMPTYING, _BROKEN = 0, 1, -1, -2


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._cond = Condition(Lock())
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._phase = _FILLING
        self._inside = 0

    def __repr__(self):
        return _shown(self, "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}")

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._inside if self._phase == _FILLING else 0

    @property
    def broken(self):
        return self._phase == _BROKEN

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._come_in()
            place = self._inside
            self._inside += 1
            try:
                if self._inside == self._parties:
                    self._open()
                else:
                    self._await_others(timeout)
                return place
            finally:
                self._inside -= 1
                self._last_one_out()

    def _come_in(self):
        while self._phase == _LEAVING or self._phase == _EMPTYING:
            self._cond.wait()
        if self._phase == _BROKEN:
            raise BrokenBarrierError

    def _open(self):
        try:
            if self._action:
                self._action()
        except:
            self._break()
            raise
        self._phase = _LEAVING
        self._cond.notify_all()

    def _await_others(self, timeout):
        if not self._cond.wait_for(self._has_moved, timeout):
            self._break()
            raise BrokenBarrierError
        if self._phase != _LEAVING:
            raise BrokenBarrierError

    def _has_moved(self):
        return self._phase != _FILLING

    def _last_one_out(self):
        if self._inside == 0 and (self._phase == _LEAVING or self._phase == _EMPTYING):
            self._phase = _FILLING
            self._cond.notify_all()

    def _break(self):
        self._phase = _BROKEN
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._inside == 0:
                self._phase = _FILLING
            elif self._phase == _FILLING or self._phase == _BROKEN:
                self._phase = _EMPTYING
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()
