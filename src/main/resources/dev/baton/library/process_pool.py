"""The pool of processes of `concurrent.futures`.

A thread of the parent keeps a short queue of calls filled and hands results to their futures, as in CPython 3.14; what
wakes it and what it gets from the workers comes through one pipe.
"""
import multiprocessing
import os
import queue
import threading
from concurrent.futures import BrokenExecutor, Executor, Future

_EXTRA_QUEUED_CALLS = 1
_ENDED = "A process in the process pool was terminated abruptly while the future was running or pending."


class BrokenProcessPool(BrokenExecutor):
    __module__ = "concurrent.futures.process"


class _RemoteTraceback(Exception):
    __module__ = "concurrent.futures.process"

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    __module__ = "concurrent.futures.process"

    def __init__(self, error):
        text = multiprocessing._traceback(error)
        self.error = error
        self.text = f'\n"""\n{text}"""'

    def __reduce__(self):
        return _rebuilt, (self.error, self.text)


def _rebuilt(error, text):
    error.__cause__ = _RemoteTraceback(text)
    return error


class _CallItem:
    __module__ = "concurrent.futures.process"

    def __init__(self, work_id, fn, args, kwargs):
        self.work_id = work_id
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _ResultItem:
    __module__ = "concurrent.futures.process"

    def __init__(self, work_id, exception=None, result=None):
        self.work_id = work_id
        self.exception = exception
        self.result = result


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _SafeQueue(multiprocessing.Queue):
    """A queue of calls that tells the future when its call cannot be pickled."""

    __module__ = "concurrent.futures.process"

    def __init__(self, size, pending):
        super().__init__(size)
        self._pending = pending

    def _on_feeder_error(self, error, item):
        error.__cause__ = _RemoteTraceback(f'\n"""\n{multiprocessing._traceback(error)}"""')
        work = self._pending.pop(item.work_id, None)
        if work is not None:
            work.future.set_exception(error)


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _process_worker(calls, results, initializer, initargs, max_tasks):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as error:
            multiprocessing._report("Exception in initializer:\n", error)
            return
    done = 0
    while True:
        call = calls.get()
        if call is None:
            results.put(os.getpid())
            return
        try:
            result = call.fn(*call.args, **call.kwargs)
        except BaseException as error:
            _send(results, _ResultItem(call.work_id, exception=_ExceptionWithTraceback(error)))
        else:
            _send(results, _ResultItem(call.work_id, result=result))
        call = result = None
        done += 1
        if done == max_tasks:
            results.put(os.getpid())
            return


def _send(results, item):
    try:
        results.put(item)
    except BaseException as error:
        results.put(_ResultItem(item.work_id, exception=_ExceptionWithTraceback(error)))


class ProcessPoolExecutor(Executor):
    __module__ = "concurrent.futures.process"

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.process_cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if mp_context is None:
            mp_context = multiprocessing.get_context("spawn" if max_tasks_per_child is not None else None)
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
            if mp_context.get_start_method() == "fork":
                raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; "
                                 "supply a different mp_context.")
        self._max_workers = max_workers
        self._mp_context = mp_context
        self._worker = (initializer, initargs, max_tasks_per_child)
        self._on_demand = mp_context.get_start_method() != "fork"
        self._processes = {}
        self._leaving = set()
        self._idle = threading.Semaphore(0)
        self._lock = threading.Lock()
        self._shutdown = False
        self._broken = False
        self._count = 0
        self._pending = {}
        self._work_ids = queue.Queue()
        self._calls = _SafeQueue(max_workers + _EXTRA_QUEUED_CALLS, self._pending)
        self._result_queue = mp_context.SimpleQueue()
        self._manager = None

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            future = Future()
            self._pending[self._count] = _WorkItem(future, fn, args, kwargs)
            self._work_ids.put(self._count)
            self._count += 1
            self._wake()
            if self._on_demand:
                self._add_worker_if_needed()
            self._start_manager()
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        if chunksize == 1:
            return super().map(fn, *iterables, timeout=timeout, buffersize=buffersize)
        chunks = _chunks(zip(*iterables), chunksize)
        results = super().map(_process_chunk, [fn] * len(chunks), chunks, timeout=timeout)
        return (result for chunk in results for result in chunk)

    def _wake(self):
        self._result_queue.put(None)

    def _add_worker_if_needed(self):
        if self._idle.acquire(blocking=False):
            return
        if len(self._processes) < self._max_workers:
            self._add_worker()

    def _add_worker(self):
        args = (self._calls, self._result_queue) + self._worker
        worker = self._mp_context.Process(target=_process_worker, args=args)
        worker.start()
        self._processes[worker.pid] = worker
        self._result_queue._writer.notify_end(worker._child)

    def _start_manager(self):
        if self._manager is None:
            if not self._on_demand:
                for _ in range(self._max_workers):
                    self._add_worker()
            self._manager = threading.Thread(target=self._manage)
            threading._register_atexit(self._exit)
            self._manager.start()

    def _exit(self):
        self.shutdown(wait=True)

    def _manage(self):
        while True:
            self._add_calls()
            message = self._result_queue.get()
            if isinstance(message, int):
                if message in self._leaving or self._processes[message].exitcode == 0:
                    self._leaving.add(message)
                    self._let_go(message)
                elif self._processes[message].exitcode is None:
                    self._leaving.add(message)
                else:
                    self._break()
                    return
            elif message is not None:
                self._finish(message)
            if self._shutdown and not self._pending:
                self._stop_workers()
                return

    def _let_go(self, pid):
        worker = self._processes.pop(pid, None)
        if worker is not None:
            worker.join()
            if not self._shutdown or self._pending:
                self._add_worker()

    def _add_calls(self):
        while not self._calls.full():
            try:
                work_id = self._work_ids.get(block=False)
            except queue.Empty:
                return
            work = self._pending[work_id]
            if work.future.set_running_or_notify_cancel():
                self._calls.put(_CallItem(work_id, work.fn, work.args, work.kwargs), block=True)
            else:
                del self._pending[work_id]

    def _finish(self, item):
        work = self._pending.pop(item.work_id, None)
        if work is not None:
            if item.exception is not None:
                work.future.set_exception(item.exception)
            else:
                work.future.set_result(item.result)
        self._idle.release()

    def _break(self):
        with self._lock:
            self._broken = "A child process terminated abruptly, the process pool is not usable anymore"
            for work in self._pending.values():
                work.future.set_exception(BrokenProcessPool(_ENDED))
            self._pending.clear()
            for worker in self._processes.values():
                worker.terminate()
        for worker in self._processes.values():
            worker.join()
        self._calls.close()

    def _stop_workers(self):
        for _ in self._processes:
            self._calls.put(None)
        self._calls.close()
        self._calls.join_thread()
        for worker in self._processes.values():
            worker.join()

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            if cancel_futures:
                for work in list(self._pending.values()):
                    work.future.cancel()
            if self._manager is not None:
                self._wake()
        if self._manager is not None and wait:
            self._manager.join()


def _chunks(rows, size):
    chunks = []
    chunk = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == size:
            chunks.append(tuple(chunk))
            chunk = []
    if chunk:
        chunks.append(tuple(chunk))
    return chunks
