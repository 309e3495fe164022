"""The parts of `asyncio` about tasks: running a coroutine step by step, and waiting for several of them.

When a task's next step is asked for, and in which order, is as in CPython 3.14.
"""


class Task(Future):
    __module__ = "_asyncio"

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._name = f"Task-{_next_task()}" if name is None else str(name)
        self._coro = coro
        self._waits_for = None
        self._must_cancel = False
        self._cancels = 0
        if eager_start and self._loop.is_running():
            self._start_now()
        else:
            self._loop.call_soon(self._step)
        if self._state == _PENDING:
            self._loop._tasks[self] = None

    def _described(self):
        words = super()._described()
        if self._cancels and self._state == _PENDING:
            words[0] = "cancelling"
        words.insert(1, f"name={self._name!r}")
        words.insert(2, f"coro=<{_coroutine_shown(self._coro)}>")
        if self._waits_for is not None:
            words.insert(3, f"wait_for={self._waits_for!r}")
        return words

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        self._unseen = False
        if self._state != _PENDING:
            return False
        self._cancels += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancels

    def uncancel(self):
        if self._cancels > 0:
            self._cancels -= 1
            if self._cancels == 0:
                self._must_cancel = False
        return self._cancels

    def _start_now(self):
        before = self._loop._current
        try:
            self._step()
        finally:
            self._loop._current = before

    def _step(self, error=None):
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._waits_for = None
        loop = self._loop
        loop._current = self
        try:
            awaited = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as end:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(end.value)
        except CancelledError as cancelled:
            self._cancelled_by = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as exit:
            super().set_exception(exit)
            raise
        except BaseException as failure:
            super().set_exception(failure)
        else:
            self._wait_for(awaited)
        finally:
            loop._current = None

    def _settle(self, state):
        self._loop._tasks.pop(self, None)
        super()._settle(state)

    def _wait_for(self, awaited):
        if awaited is None:
            self._loop.call_soon(self._step)
        elif not isinstance(awaited, Future):
            self._fail(f"Task got bad yield: {awaited!r}")
        elif awaited._loop is not self._loop:
            self._fail(f"Task {self!r} got Future {awaited!r} attached to a different loop")
        elif not awaited._blocks:
            self._fail(f"yield was used instead of yield from in task {self!r} with {awaited!r}")
        elif awaited is self:
            self._fail(f"Task cannot await on itself: {self!r}")
        else:
            awaited._blocks = False
            awaited.add_done_callback(self._wake_up)
            self._waits_for = awaited
            if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _fail(self, message):
        self._loop.call_soon(self._step, RuntimeError(message))

    def _wake_up(self, future):
        error = None
        if future._exception is not None or future._state == _CANCELLED:
            try:
                future.result()
            except BaseException as failure:
                error = failure
        self._step(error)


def _coroutine_shown(coro):
    line, first = _lines_of(coro)
    if line:
        return f"{coro.__qualname__}() running at {_file}:{line}"
    return f"{coro.__qualname__}() done, defined at {_file}:{first}"


def current_task(loop=None):
    return (get_running_loop() if loop is None else loop)._current


def all_tasks(loop=None):
    return set((get_running_loop() if loop is None else loop)._tasks)


def create_task(coro, **kwargs):
    return get_running_loop().create_task(coro, **kwargs)


def _is_awaitable(obj):
    return hasattr(obj, "__await__")


async def _awaiting(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not _is_awaitable(coro_or_future):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _awaiting(coro_or_future)
    if loop is None:
        loop = get_event_loop()
    return loop.create_task(coro_or_future)


class _NextTurn:
    """Awaiting it lets everything else that is ready run once."""

    def __await__(self):
        yield


_next_turn = _NextTurn()


async def sleep(delay, result=None):
    if delay <= 0:
        await _next_turn
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


# ---- waiting for several


class _GatheringFuture(Future):
    """What `gather` returns: cancelling it cancels what it waits for."""

    __module__ = "asyncio.tasks"

    def __init__(self, children, keep_errors, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._keep_errors = keep_errors
        self._left = 0
        self._cancel_asked = False

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        asked = False
        for child in self._children:
            if child.cancel(msg=msg):
                asked = True
        if asked:
            self._cancel_asked = True
        return asked

    def _child_done(self, child):
        self._left -= 1
        if self._state != _PENDING:
            if not child.cancelled():
                child.exception()
            return
        if not self._keep_errors:
            error = child._cancelled_error() if child.cancelled() else child.exception()
            if error is not None:
                self.set_exception(error)
                return
        if self._left == 0:
            self._all_done(child)

    def _all_done(self, last):
        results = [_outcome(child) for child in self._children]
        if self._cancel_asked:
            self.set_exception(last._cancelled_error())
        else:
            self.set_result(results)


def _outcome(future):
    if future.cancelled():
        return CancelledError("" if future._cancel_message is None else future._cancel_message)
    error = future.exception()
    return future.result() if error is None else error


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        nothing = get_event_loop().create_future()
        nothing.set_result([])
        return nothing
    loop = _get_running_loop()
    known = {}
    children = []
    for each in coros_or_futures:
        if each not in known:
            known[each] = ensure_future(each, loop=loop)
            if loop is None:
                loop = known[each]._loop
        children.append(known[each])
    outer = _GatheringFuture(children, return_exceptions, loop=loop)
    outer._left = len(known)
    ended = [child for child in known.values() if child.done()]
    for child in known.values():
        if child not in ended:
            child.add_done_callback(outer._child_done)
    for child in ended:
        outer._child_done(child)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif (error := inner.exception()) is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)
            inner.add_done_callback(_report_shielded)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


def _report_shielded(future):
    if not future.cancelled() and (error := future.exception()) is not None:
        message = f"{type(error).__name__} exception in shielded future"
        future._loop.call_exception_handler({"message": message, "exception": error, "future": future})


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    futures = list(dict.fromkeys(fs))
    if not futures:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    if any(iscoroutine(future) for future in futures):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _enough(futures, timeout, return_when)
    done = {future for future in futures if future.done()}
    return done, {future for future in futures if future not in done}


async def _enough(futures, timeout, return_when):
    loop = get_running_loop()
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _set_unless_done, waiter)
    left = len(futures)

    def one_done(future):
        nonlocal left
        left -= 1
        failed = not future.cancelled() and future.exception() is not None if return_when == FIRST_EXCEPTION else False
        if left <= 0 or return_when == FIRST_COMPLETED or failed:
            if timer is not None:
                timer.cancel()
            _set_unless_done(waiter)

    for future in futures:
        future.add_done_callback(one_done)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(one_done)
