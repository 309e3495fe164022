"""The parts of `asyncio` about results that are not there yet: its exceptions, futures, and which loop runs.

States, messages and the order in which callbacks are asked for are as in CPython 3.14.
"""
import threading

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

TimeoutError = TimeoutError


class CancelledError(BaseException):
    __module__ = "asyncio.exceptions"


class InvalidStateError(Exception):
    __module__ = "asyncio.exceptions"


class BrokenBarrierError(RuntimeError):
    __module__ = "asyncio.exceptions"


_thread_state = threading.local()


def get_running_loop():
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop():
    loop = _get_running_loop()
    if loop is None:
        loop = getattr(_thread_state, "loop", None)
    if loop is None:
        name = threading.current_thread().name
        raise RuntimeError(f"There is no current event loop in thread {name!r}.")
    return loop


def set_event_loop(loop):
    _thread_state.loop = loop


def _shown(thing, state):
    kind = type(thing)
    return f"<{kind.__module__}.{kind.__qualname__} object at {id(thing):#x} [{state}]>"


def _callback_shown(callback):
    place = _place_of(callback)
    name = getattr(callback, "__qualname__", None) or repr(callback)
    return f"{name}()" + (f" at {place}" if place else "")


def _callbacks_shown(callbacks):
    names = [_callback_shown(callback) for callback in callbacks]
    if len(names) > 2:
        names[1:-1] = [f"<{len(names) - 2} more>"]
    return f"cb=[{', '.join(names)}]"


class Future:
    __module__ = "_asyncio"

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._trace = None
        self._callbacks = []
        self._cancel_message = None
        self._cancelled_by = None
        self._blocks = False
        self._unseen = False

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._described())}>"

    def _described(self):
        words = [self._state.lower()]
        if self._state == _FINISHED:
            raised = self._exception is not None
            words.append(f"exception={self._exception!r}" if raised else f"result={self._result!r}")
        if self._callbacks:
            words.append(_callbacks_shown(self._callbacks))
        return words

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != _PENDING

    def cancelled(self):
        return self._state == _CANCELLED

    def cancel(self, msg=None):
        self._unseen = False
        if self._state != _PENDING:
            return False
        self._cancel_message = msg
        self._settle(_CANCELLED)
        return True

    def _settle(self, state):
        self._state = state
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            for callback in callbacks:
                self._loop.call_soon(callback, self)

    def _cancelled_error(self):
        error = self._cancelled_by
        if error is not None:
            self._cancelled_by = None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        if self._state == _FINISHED:
            self._unseen = False
            if self._exception is not None:
                raise self._exception.with_traceback(self._trace)
            return self._result
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        raise InvalidStateError("Result is not set.")

    def exception(self):
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self._unseen = False
        return self._exception

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._settle(_FINISHED)

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            reason = exception
            exception = RuntimeError(
                "StopIteration interacts badly with generators and cannot be raised into a Future"
            )
            exception.__cause__ = reason
        self._exception = exception
        self._trace = exception.__traceback__
        self._unseen = True
        self._loop._failed.append(self)
        self._settle(_FINISHED)

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        kept = [callback for callback in self._callbacks if callback != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def __await__(self):
        if self._state == _PENDING:
            self._blocks = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def isfuture(obj):
    return isinstance(obj, Future)


def _set_unless_cancelled(future, result):
    if future._state != _CANCELLED:
        future.set_result(result)


def _set_unless_done(future):
    if future._state == _PENDING:
        future.set_result(None)


# ---- futures of thread pools, whose module is imported by those who use them only


def _of_loop(error):
    """An exception of `concurrent.futures` as `asyncio` names it."""
    from concurrent import futures

    if type(error) is futures.CancelledError:
        return CancelledError(*error.args)
    if type(error) is futures.InvalidStateError:
        return InvalidStateError(*error.args)
    return error


def _copy_to_loop(source, future):
    if future.cancelled():
        return
    if source.cancelled():
        future.cancel()
    elif (error := source.exception()) is not None:
        future.set_exception(_of_loop(error))
    else:
        future.set_result(source.result())


def _copy_to_pool(source, future):
    if source.cancelled():
        future.cancel()
    if not future.set_running_or_notify_cancel():
        return
    if (error := source.exception()) is not None:
        future.set_exception(error)
    else:
        future.set_result(source.result())


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    if loop is None:
        loop = get_event_loop()
    wrapped = loop.create_future()

    def pass_on(source):
        if wrapped.cancelled() and loop.is_closed():
            return
        if _get_running_loop() is loop:
            _copy_to_loop(source, wrapped)
        elif not loop.is_closed():
            loop.call_soon_threadsafe(_copy_to_loop, source, wrapped)

    def pass_back(wrapped):
        if wrapped.cancelled():
            future.cancel()

    wrapped.add_done_callback(pass_back)
    future.add_done_callback(pass_on)
    return wrapped


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent import futures

    promised = futures.Future()

    def start():
        task = loop.create_task(coro)

        def pass_back(promised):
            if promised.cancelled():
                loop.call_soon_threadsafe(task.cancel)

        promised.add_done_callback(pass_back)
        task.add_done_callback(lambda task: _copy_to_pool(task, promised))

    loop.call_soon_threadsafe(start)
    return promised
