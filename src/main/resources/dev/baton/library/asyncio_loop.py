"""The event loop of `asyncio`: what is ready, what waits for a time, and the one place where a thread waits for both.

What runs in which round, and in which order, is as in CPython 3.14; `_Selector` stands for the system call it waits in.
"""
import threading
from time import monotonic

_RESOLUTION = 1e-9
_LONGEST = 24 * 3600


class Handle:
    __module__ = "asyncio.events"

    def __init__(self, callback, args, loop):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False

    def __repr__(self):
        shown = ["cancelled"] if self._cancelled else [_callback_shown(self._callback)]
        return f"<{' '.join([type(self).__name__] + self._time_shown() + shown)}>"

    def _time_shown(self):
        return []

    def cancel(self):
        self._cancelled = True
        self._callback = None
        self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            _run_in_context(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            message = f"Exception in callback {_callback_shown(self._callback)}"
            self._loop.call_exception_handler({"message": message, "exception": error, "handle": self})


class TimerHandle(Handle):
    __module__ = "asyncio.events"

    def __init__(self, when, callback, args, loop):
        super().__init__(callback, args, loop)
        self._when = when

    def when(self):
        return self._when

    def _time_shown(self):
        return [f"when={self._when}"]

    def __lt__(self, other):
        return self._when < other._when


class AbstractEventLoop:
    __module__ = "asyncio.events"


class _EventLoop(AbstractEventLoop):
    __module__ = "asyncio.unix_events"
    __qualname__ = "_UnixSelectorEventLoop"

    def __init__(self):
        self._selector = _Selector()
        self._ready = []
        self._timers = []
        self._tasks = {}
        self._failed = []
        self._async_generators = []
        self._current = None
        self._thread = None
        self._stopping = False
        self._closed = False
        self._debug = False
        self._pool = None
        self._handler = None
        self._task_factory = None

    def __repr__(self):
        return f"<_UnixSelectorEventLoop running={self.is_running()} closed={self._closed} debug={self._debug}>"

    def is_running(self):
        return self._thread is not None

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def time(self):
        return monotonic()

    # ---- asking for calls

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self)
        if self._thread is None or self._thread == threading.get_ident():
            self._ready.append(handle)
        else:
            self._selector.post(handle)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = TimerHandle(when, callback, args, self)
        _heappush(self._timers, (when, timer))
        return timer

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, **kwargs):
        self._check_closed()
        if self._task_factory is not None:
            return self._task_factory(self, coro, **kwargs)
        return Task(coro, loop=self, **kwargs)

    def set_task_factory(self, factory):
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            if self._pool is None:
                from concurrent.futures import ThreadPoolExecutor

                self._pool = ThreadPoolExecutor(thread_name_prefix="asyncio")
            executor = self._pool
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        self._pool = executor

    # ---- running

    def _check_idle(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        self._check_closed()
        self._check_idle()
        self._thread = threading.get_ident()
        _set_running_loop(self, self._async_generators)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread = None
            _set_running_loop(None, None)

    def run_until_complete(self, future):
        self._check_closed()
        self._check_idle()
        new = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except:
            if new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        self._stopping = True

    def _run_once(self):
        timers = self._timers
        while timers and timers[0][1]._cancelled:
            _heappop(timers)
        ready = self._ready
        if ready or self._stopping:
            posted = self._selector.wait(0)
        elif timers:
            posted = self._selector.wait(min(max(timers[0][0] - monotonic(), 0), _LONGEST))
        else:
            posted = self._selector.wait(None)
        ready.extend(posted)
        if timers:
            end = monotonic() + _RESOLUTION
            while timers and timers[0][0] < end:
                ready.append(_heappop(timers)[1])
        turn = ready[:]
        del ready[: len(turn)]
        done = 0
        try:
            for handle in turn:
                done += 1
                if not handle._cancelled:
                    handle._run()
        except BaseException:
            ready[:0] = turn[done:]
            raise

    # ---- its end

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._ready = []
        self._timers = []
        self._report_unseen()
        if self._pool is not None:
            self._pool.shutdown(wait=False)
            self._pool = None

    def _report_unseen(self):
        for future in self._failed:
            if future._unseen:
                message = f"{type(future).__name__} exception was never retrieved"
                self.call_exception_handler({"message": message, "exception": future._exception, "future": future})
        self._failed = []

    async def shutdown_asyncgens(self):
        closing = [each for each in self._async_generators if _is_open(each)]
        self._async_generators.clear()
        if closing:
            await gather(*[each.aclose() for each in closing], return_exceptions=True)

    async def shutdown_default_executor(self, timeout=None):
        if self._pool is None:
            return
        future = self.create_future()
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        async with _limit(timeout):
            await future
        thread.join()

    def _do_shutdown(self, future):
        self._pool.shutdown(wait=True)
        if not self._closed:
            self.call_soon_threadsafe(_set_unless_cancelled, future, None)

    # ---- errors nobody caught

    def set_exception_handler(self, handler):
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def default_exception_handler(self, context):
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        _log("\n".join(lines), context.get("exception"))

    def call_exception_handler(self, context):
        if self._handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            message = "Unhandled error in exception handler"
            self.default_exception_handler({"message": message, "exception": error, "context": context})


def _stop_loop(future):
    if not future.cancelled() and isinstance(future._exception, (SystemExit, KeyboardInterrupt)):
        return
    future._loop.stop()


def new_event_loop():
    return _EventLoop()


SelectorEventLoop = EventLoop = _EventLoop


class Runner:
    __module__ = "asyncio.runners"

    def __init__(self, *, debug=None, loop_factory=None):
        self._loop_factory = loop_factory
        self._debug = debug
        self._loop = None
        self._closed = False
        self._sets_loop = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, kind, error, trace):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            self._loop = new_event_loop() if self._loop_factory is None else self._loop_factory()
            if self._loop_factory is None:
                self._sets_loop = True
                set_event_loop(self._loop)
            if self._debug is not None:
                self._loop.set_debug(self._debug)
        return self._loop

    def run(self, coro, *, context=None):
        if _get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        loop = self.get_loop()
        if not iscoroutine(coro):
            if not _is_awaitable(coro):
                raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
            coro = _awaiting(coro)
        return loop.run_until_complete(loop.create_task(coro))

    def close(self):
        loop = self._loop
        if loop is None:
            return
        try:
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor(300))
        finally:
            if self._sets_loop:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._closed = True


def _cancel_all(loop):
    tasks = list(loop._tasks)
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    loop.run_until_complete(gather(*tasks, return_exceptions=True))
    for task in tasks:
        if not task.cancelled() and (error := task.exception()) is not None:
            message = "unhandled exception during asyncio.run() shutdown"
            loop.call_exception_handler({"message": message, "exception": error, "task": task})


def run(main, *, debug=None, loop_factory=None):
    if _get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


async def to_thread(func, /, *args, **kwargs):
    return await get_running_loop().run_in_executor(None, lambda: func(*args, **kwargs))


def eager_task_factory(loop, coro, *, eager_start=True, **kwargs):
    return Task(coro, loop=loop, eager_start=eager_start, **kwargs)
