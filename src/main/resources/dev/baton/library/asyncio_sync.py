"""The parts of `asyncio` that tasks meet at: locks, events, conditions, semaphores, barriers and queues.

Who waits, who is woken and who goes first is as in CPython 3.14.
"""


class _Loopbound:
    """Something that belongs to the loop in which a task first waits for it."""

    _loop = None

    def _future(self):
        loop = get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop.create_future()

    def _repr(self, state):
        return _shown(self, state + (f", waiters:{len(self._waiters)}" if self._waiters else ""))


class _Lockable(_Loopbound):
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, kind, error, trace):
        self.release()


class Lock(_Lockable):
    __module__ = "asyncio.locks"

    def __init__(self):
        self._waiters = []
        self._locked = False

    def __repr__(self):
        return self._repr("locked" if self._locked else "unlocked")

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all(waiter.cancelled() for waiter in self._waiters):
            self._locked = True
            return True
        waiter = self._future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if not self._locked:
                self._wake_first()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_first()

    def _wake_first(self):
        if self._waiters:
            _set_true(self._waiters[0])


def _set_true(future):
    if not future.done():
        future.set_result(True)


class Event(_Loopbound):
    __module__ = "asyncio.locks"

    def __init__(self):
        self._waiters = []
        self._value = False

    def __repr__(self):
        return self._repr("set" if self._value else "unset")

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                _set_true(waiter)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        waiter = self._future()
        self._waiters.append(waiter)
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Condition(_Lockable):
    __module__ = "asyncio.locks"

    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = []

    def __repr__(self):
        return self._repr("locked" if self.locked() else "unlocked")

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = self._future()
        self.release()
        try:
            try:
                self._waiters.append(waiter)
                try:
                    await waiter
                    return True
                finally:
                    self._waiters.remove(waiter)
            finally:
                await self._acquire_again()
        except BaseException:
            self._notify(1)
            raise

    async def _acquire_again(self):
        cancelled = None
        while True:
            try:
                await self.acquire()
                break
            except CancelledError as request:
                cancelled = request
        if cancelled is not None:
            raise cancelled

    async def wait_for(self, predicate):
        holds = predicate()
        while not holds:
            await self.wait()
            holds = predicate()
        return holds

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def _notify(self, n):
        for waiter in self._waiters:
            if n <= 0:
                break
            if not waiter.done():
                n -= 1
                waiter.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_Lockable):
    __module__ = "asyncio.locks"

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = []
        self._value = value

    def __repr__(self):
        return self._repr("locked" if self.locked() else f"unlocked, value:{self._value}")

    def locked(self):
        return self._value == 0 or any(not waiter.cancelled() for waiter in self._waiters)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        waiter = self._future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._value += 1
            raise
        finally:
            while self._value > 0 and self._wake_next():
                pass
        return True

    def release(self):
        self._value += 1
        self._wake_next()

    def _wake_next(self):
        for waiter in self._waiters:
            if not waiter.done():
                self._value -= 1
                waiter.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    __module__ = "asyncio.locks"

    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


_FILLING, _DRAINING, _RESETTING, _BROKEN = "filling", "draining", "resetting", "broken"


class Barrier(_Loopbound):
    __module__ = "asyncio.locks"

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._cond = Condition()
        self._parties = parties
        self._phase = _FILLING
        self._inside = 0

    def __repr__(self):
        waiting = "" if self.broken else f", waiters:{self.n_waiting}/{self.parties}"
        return _shown(self, self._phase + waiting)

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._inside if self._phase == _FILLING else 0

    @property
    def broken(self):
        return self._phase == _BROKEN

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, kind, error, trace):
        pass

    async def wait(self):
        async with self._cond:
            await self._cond.wait_for(self._may_enter)
            if self._phase == _BROKEN:
                raise BrokenBarrierError("Barrier aborted")
            place = self._inside
            self._inside += 1
            try:
                if place + 1 == self._parties:
                    self._phase = _DRAINING
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(self._has_moved)
                    if self._phase in (_BROKEN, _RESETTING):
                        raise BrokenBarrierError("Abort or reset of barrier")
                return place
            finally:
                self._inside -= 1
                if self._inside == 0 and self._phase in (_RESETTING, _DRAINING):
                    self._phase = _FILLING
                self._cond.notify_all()

    def _may_enter(self):
        return self._phase not in (_DRAINING, _RESETTING)

    def _has_moved(self):
        return self._phase != _FILLING

    async def reset(self):
        async with self._cond:
            if self._inside > 0:
                self._phase = _RESETTING
            else:
                self._phase = _FILLING
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._phase = _BROKEN
            self._cond.notify_all()
