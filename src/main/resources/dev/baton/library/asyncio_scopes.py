"""The parts of `asyncio` that put bounds around tasks: timeouts and task groups.

Who is cancelled when, and what becomes of the cancellation, is as in CPython 3.14.
"""

_CREATED, _ENTERED, _EXPIRING, _EXPIRED, _EXITED = "created", "active", "expiring", "expired", "finished"


class Timeout:
    __module__ = "asyncio.timeouts"

    def __init__(self, when):
        self._state = _CREATED
        self._timer = None
        self._task = None
        self._when = when

    def __repr__(self):
        when = None if self._when is None else round(self._when, 3)
        return f"<Timeout [{self._state}]{f' when={when}' if self._state == _ENTERED else ''}>"

    def when(self):
        return self._when

    def expired(self):
        return self._state in (_EXPIRING, _EXPIRED)

    def reschedule(self, when):
        if self._state == _CREATED:
            raise RuntimeError("Timeout has not been entered")
        if self._state != _ENTERED:
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if when is not None:
            loop = get_running_loop()
            due = when <= loop.time()
            self._timer = loop.call_soon(self._expire) if due else loop.call_at(when, self._expire)

    async def __aenter__(self):
        if self._state != _CREATED:
            raise RuntimeError("Timeout has already been entered")
        self._task = current_task()
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _ENTERED
        self._cancels = self._task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, trace):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == _ENTERED:
            self._state = _EXITED
            return None
        self._state = _EXPIRED
        if self._task.uncancel() <= self._cancels and kind is not None:
            if issubclass(kind, CancelledError):
                raise TimeoutError from error
            _insert_timeout(error)
            if isinstance(error, ExceptionGroup):
                for each in error.exceptions:
                    _insert_timeout(each)
        return None

    def _expire(self):
        self._task.cancel()
        self._state = _EXPIRING
        self._timer = None


def _insert_timeout(error):
    """Puts a TimeoutError between an exception and the cancellation that led to it."""
    while (before := error.__context__) is not None:
        if isinstance(before, CancelledError):
            late = TimeoutError()
            late.__context__ = late.__cause__ = before
            error.__context__ = late
            break
        error = before


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)


async def wait_for(fut, timeout):
    if timeout is not None and timeout <= 0:
        future = ensure_future(fut)
        if future.done():
            return future.result()
        await _cancel_and_wait(future)
        try:
            return future.result()
        except CancelledError as cancelled:
            raise TimeoutError from cancelled
    async with _limit(timeout):
        return await fut


_limit = timeout


async def _cancel_and_wait(future):
    waiter = get_running_loop().create_future()

    def release(future):
        _set_unless_done(waiter)

    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


class TaskGroup:
    __module__ = "asyncio.taskgroups"

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent = None
        self._parent_cancelled = False
        self._tasks = {}
        self._errors = []
        self._exit_error = None
        self._all_done = None

    def __repr__(self):
        words = ["TaskGroup"]
        if self._tasks:
            words.append(f"tasks={len(self._tasks)}")
        if self._errors:
            words.append(f"errors={len(self._errors)}")
        if self._aborting:
            words.append("cancelling")
        elif self._entered:
            words.append("entered")
        return f"<{' '.join(words)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = get_running_loop()
        self._parent = current_task()
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    def create_task(self, coro, **kwargs):
        reason = None
        if not self._entered:
            reason = "has not been entered"
        elif self._exiting and not self._tasks:
            reason = "is finished"
        elif self._aborting:
            reason = "is shutting down"
        if reason is not None:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {reason}")
        task = self._loop.create_task(coro, **kwargs)
        self._tasks[task] = None
        task.add_done_callback(self._one_done)
        return task

    async def __aexit__(self, kind, error, trace):
        self._exiting = True
        if _ends_program(error) and self._exit_error is None:
            self._exit_error = error
        cancelled = error if isinstance(error, CancelledError) else None
        if error is not None and not self._aborting:
            self._abort()
        while self._tasks:
            cancelled = await self._wait(cancelled)
        if self._exit_error is not None:
            raise self._exit_error
        if self._parent_cancelled and self._parent.uncancel() == 0:
            cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if error is not None and not isinstance(error, CancelledError):
            self._errors.append(error)
        if self._errors:
            if self._parent.cancelling():
                self._parent.uncancel()
                self._parent.cancel()
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None

    async def _wait(self, cancelled):
        if self._all_done is None:
            self._all_done = self._loop.create_future()
        try:
            await self._all_done
        except CancelledError as request:
            if not self._aborting:
                cancelled = request
                self._abort()
        self._all_done = None
        return cancelled

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _one_done(self, task):
        del self._tasks[task]
        if self._all_done is not None and not self._tasks:
            _set_unless_done(self._all_done)
        if task.cancelled() or (error := task.exception()) is None:
            return
        self._errors.append(error)
        if _ends_program(error) and self._exit_error is None:
            self._exit_error = error
        if self._parent.done():
            message = f"Task {task!r} has errored out but its parent task {self._parent} is already completed"
            self._loop.call_exception_handler({"message": message, "exception": error, "task": task})
        elif not self._aborting and not self._parent_cancelled:
            self._abort()
            self._parent_cancelled = True
            self._parent.cancel()


def _ends_program(error):
    return isinstance(error, (SystemExit, KeyboardInterrupt))
