"""The parts of `concurrent.futures` for threads: futures, the pool of threads, and ways to wait for several results.

Which locks they take, when they wake whom and when threads are started is as in CPython 3.14.
"""
import queue
import threading
from time import monotonic

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_PENDING, _RUNNING, _CANCELLED, _FINISHED = "PENDING", "RUNNING", "CANCELLED", "FINISHED"
_REPORTED = "CANCELLED_AND_NOTIFIED"
_ENDED = (_CANCELLED, _REPORTED, _FINISHED)

TimeoutError = TimeoutError


class Error(Exception):
    __module__ = "concurrent.futures._base"


class CancelledError(Error):
    __module__ = "concurrent.futures._base"


class InvalidStateError(Error):
    __module__ = "concurrent.futures._base"


class BrokenExecutor(RuntimeError):
    __module__ = "concurrent.futures._base"


class BrokenThreadPool(BrokenExecutor):
    __module__ = "concurrent.futures.thread"


class Future:
    __module__ = "concurrent.futures._base"

    def __init__(self):
        self._condition = threading.Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._watchers = []
        self._callbacks = []

    def __repr__(self):
        with self._condition:
            state = "cancelled" if self._state == _REPORTED else self._state.lower()
            if self._state == _FINISHED:
                raised = self._exception is not None
                outcome = self._exception if raised else self._result
                state += (" raised " if raised else " returned ") + type(outcome).__name__
            return f"<{type(self).__name__} at {id(self):#x} state={state}>"

    def cancel(self):
        with self._condition:
            if self._state == _RUNNING or self._state == _FINISHED:
                return False
            if self._state != _PENDING:
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        with self._condition:
            return self._state == _CANCELLED or self._state == _REPORTED

    def running(self):
        with self._condition:
            return self._state == _RUNNING

    def done(self):
        with self._condition:
            return self._state in _ENDED

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in _ENDED:
                self._callbacks.append(fn)
                return
        self._run_callback(fn)

    def _call_back(self):
        for fn in self._callbacks:
            self._run_callback(fn)

    def _run_callback(self, fn):
        try:
            fn(self)
        except Exception as error:
            _log(f"exception calling callback for {self!r}", error)

    def _await(self, timeout):
        if self._state not in _ENDED:
            self._condition.wait(timeout)
        if self._state not in _ENDED:
            raise TimeoutError()
        if self._state != _FINISHED:
            raise CancelledError()

    def result(self, timeout=None):
        try:
            with self._condition:
                self._await(timeout)
                if self._exception is not None:
                    raise self._exception
                return self._result
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            self._await(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == _CANCELLED:
                self._state = _REPORTED
                for watcher in self._watchers:
                    watcher.note(self, False)
                return False
            if self._state != _PENDING:
                raise RuntimeError("Future in unexpected state")
            self._state = _RUNNING
            return True

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._state in _ENDED:
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = _FINISHED
            for watcher in self._watchers:
                watcher.note(self, exception is not None)
            self._condition.notify_all()
        self._call_back()


class _Watcher:
    """Wakes one thread when enough of the futures it watches have ended."""

    def __init__(self, left, stop_at_exception=False):
        self.event = threading.Event()
        self.lock = threading.Lock()
        self.left = left
        self.stop_at_exception = stop_at_exception
        self.ended = []

    def note(self, future, failed):
        with self.lock:
            self.ended.append(future)
            self.left -= 1
            if self.left <= 0 or failed and self.stop_at_exception:
                self.event.set()


def _watch(futures, watcher):
    for future in futures:
        future._watchers.append(watcher)


def _unwatch(futures, watcher):
    for future in futures:
        with future._condition:
            if watcher in future._watchers:
                future._watchers.remove(watcher)


def _acquire(futures):
    for future in futures:
        future._condition.acquire()


def _release(futures):
    for future in futures:
        future._condition.release()


def as_completed(fs, timeout=None):
    end = None if timeout is None else timeout + monotonic()
    pending = _distinct(fs)
    total = len(pending)
    ordered = sorted(pending, key=id)
    _acquire(ordered)
    ready = [future for future in pending if future._state in (_REPORTED, _FINISHED)]
    pending = [future for future in pending if future not in ready]
    watcher = _Watcher(1)
    _watch(pending, watcher)
    _release(ordered)
    try:
        for future in ready:
            yield future
        while pending:
            left = None if end is None else end - monotonic()
            if left is not None and left < 0:
                raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
            watcher.event.wait(left)
            with watcher.lock:
                ended = watcher.ended
                watcher.ended = []
                watcher.left = 1
                watcher.event.clear()
            for future in ended:
                pending.remove(future)
                yield future
    finally:
        _unwatch(pending, watcher)


def _distinct(fs):
    seen = set()
    return [future for future in fs if not (future in seen or seen.add(future))]


class DoneAndNotDoneFutures:
    __module__ = "concurrent.futures._base"

    def __init__(self, done, not_done):
        self.done = done
        self.not_done = not_done

    def __iter__(self):
        return iter((self.done, self.not_done))

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (self.done, self.not_done)[index]

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self.done!r}, not_done={self.not_done!r})"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    futures = _distinct(fs)
    ordered = sorted(futures, key=id)
    _acquire(ordered)
    done = {future for future in futures if future._state in (_REPORTED, _FINISHED)}
    left = [future for future in futures if future not in done]
    enough = not left
    if return_when == FIRST_COMPLETED:
        enough = enough or bool(done)
    elif return_when == FIRST_EXCEPTION:
        enough = enough or any(future._state == _FINISHED and future._exception for future in done)
    elif return_when != ALL_COMPLETED:
        _release(ordered)
        raise ValueError(f"Invalid return condition: {return_when!r}")
    if enough:
        _release(ordered)
        return DoneAndNotDoneFutures(done, set(left))
    watcher = _Watcher(1 if return_when == FIRST_COMPLETED else len(left), return_when == FIRST_EXCEPTION)
    _watch(left, watcher)
    _release(ordered)
    watcher.event.wait(timeout)
    _unwatch(left, watcher)
    done.update(watcher.ended)
    return DoneAndNotDoneFutures(done, {future for future in futures if future not in done})


class Executor:
    __module__ = "concurrent.futures._base"

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        if buffersize is not None and buffersize < 1:
            raise ValueError("buffersize must be None or > 0")
        end = None if timeout is None else timeout + monotonic()
        rows = zip(*iterables)
        futures = []
        for row in rows:
            futures.append(self.submit(fn, *row))
            if len(futures) == buffersize:
                break
        return self._results(futures, end, fn, rows if buffersize else None)

    def _results(self, futures, end, fn, rows):
        try:
            while futures:
                if rows is not None:
                    for row in rows:
                        futures.append(self.submit(fn, *row))
                        break
                future = futures.pop(0)
                try:
                    result = future.result() if end is None else future.result(end - monotonic())
                finally:
                    future.cancel()
                yield result
        finally:
            for future in futures:
                future.cancel()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.shutdown(wait=True)
        return False


class _Task:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self, worker):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = worker.call(self.fn, self.args, self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
        else:
            self.future.set_result(result)


class _Worker:
    def initialize(self, fn, args):
        fn(*args)

    def call(self, fn, args, kwargs):
        return fn(*args, **kwargs)

    def close(self):
        pass


class ThreadPoolExecutor(Executor):
    __module__ = "concurrent.futures.thread"
    _Worker = _Worker

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (_process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = []
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{_next_pool()}"
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _exit.lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _exit.begun:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = Future()
            self._work_queue.put(_Task(future, fn, args, kwargs))
            self._add_thread()
            return future

    def _add_thread(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            thread = threading.Thread(name=f"{self._thread_name_prefix}_{count}", target=_work, args=(self,))
            thread.start()
            self._threads.append(thread)
            _exit.pools.append((thread, self._work_queue))

    def _break(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            self._fail_waiting(lambda future: future.set_exception(BrokenThreadPool(self._broken)))

    def _fail_waiting(self, fail):
        while True:
            try:
                task = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if task is not None:
                fail(task.future)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                self._fail_waiting(lambda future: future.cancel())
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()


def _work(pool):
    worker = pool._Worker()
    if pool._initializer is not None:
        try:
            worker.initialize(pool._initializer, pool._initargs)
        except BaseException as error:
            _log("Exception in initializer:", error)
            pool._break()
            return
    tasks = pool._work_queue
    while True:
        try:
            task = tasks.get_nowait()
        except queue.Empty:
            pool._idle_semaphore.release()
            task = tasks.get(block=True)
        if task is not None:
            task.run(worker)
            task = None
        elif pool._shutdown or _exit.begun:
            pool._shutdown = True
            tasks.put(None)
            worker.close()
            return


class _Exit:
    """What happens to pools nobody shut down: their work is done, then their threads end."""

    def __init__(self):
        self.lock = threading.Lock()
        self.begun = False
        self.pools = []

    def begin(self):
        with self.lock:
            self.begun = True
        for thread, tasks in self.pools:
            tasks.put(None)
        for thread, tasks in self.pools:
            thread.join()


_exit = _Exit()
threading._register_atexit(_exit.begin)
