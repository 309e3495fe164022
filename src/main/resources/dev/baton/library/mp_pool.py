"""The pools of `multiprocessing`."""
import queue
import threading


class RemoteTraceback(Exception):
    __module__ = "multiprocessing.pool"

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    __module__ = "multiprocessing.pool"

    def __init__(self, error):
        text = _traceback(error)
        self.error = error
        self.text = f'\n"""\n{text}"""'

    def __reduce__(self):
        return _rebuilt, (self.error, self.text)


def _rebuilt(error, text):
    error.__cause__ = RemoteTraceback(text)
    return error


class MaybeEncodingError(Exception):
    __module__ = "multiprocessing.pool"

    def __init__(self, error, value):
        self.exc = repr(error)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"


def _map_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _map_plain(fn, chunk):
    return [fn(arg) for arg in chunk]


def _pool_worker(tasks, results, initializer, initargs, maxtasks, wraps=True):
    if initializer is not None:
        initializer(*initargs)
    done = 0
    while maxtasks is None or done < maxtasks:
        try:
            task = tasks.get()
        except EOFError:
            break
        if task is None:
            break
        job, index, fn, args, kwargs = task
        try:
            result = (True, fn(*args, **kwargs))
        except Exception as error:
            result = (False, _ExceptionWithTraceback(error) if wraps else error)
        try:
            results.put((job, index, result))
        except Exception as error:
            wrapped = MaybeEncodingError(error, result[1])
            results.put((job, index, (False, wrapped)))
        done += 1
        task = job = result = fn = args = kwargs = None


class ApplyResult:
    __module__ = "multiprocessing.pool"

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._job = pool._next_job()
        self._callback = callback
        self._error_callback = error_callback
        pool._jobs[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, index, result):
        self._success, self._value = result
        self._finish()

    def _finish(self):
        if self._success and self._callback:
            self._callback(self._value)
        if not self._success and self._error_callback:
            self._error_callback(self._value)
        self._event.set()
        self._pool._forget(self._job)
        self._pool = None


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    __module__ = "multiprocessing.pool"

    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        self._left = length // chunksize + bool(length % chunksize) if chunksize > 0 else 0
        if self._left == 0:
            self._event.set()
            pool._forget(self._job)

    def _set(self, index, result):
        success, value = result
        self._left -= 1
        if success and self._success:
            self._value[index * self._chunksize : (index + 1) * self._chunksize] = value
        elif not success and self._success:
            self._success = False
            self._value = value
        if self._left == 0:
            self._finish()


class IMapIterator:
    __module__ = "multiprocessing.pool"

    def __init__(self, pool):
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        self._job = pool._next_job()
        self._items = []
        self._index = 0
        self._length = None
        self._early = {}
        pool._jobs[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                self._check_end()
                self._cond.wait(timeout)
                if not self._items:
                    self._check_end()
                    raise TimeoutError from None
            success, value = self._items.pop(0)
        if success:
            return value
        raise value

    def __next__(self):
        return self.next()

    def _check_end(self):
        if self._index == self._length:
            raise StopIteration from None

    def _set(self, index, result):
        with self._cond:
            self._place(index, result)
            if self._index == self._length:
                self._pool._forget(self._job)

    def _place(self, index, result):
        self._early[index] = result
        while self._index in self._early:
            self._items.append(self._early.pop(self._index))
            self._index += 1
            self._cond.notify()

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == length:
                self._cond.notify()
                self._pool._forget(self._job)


class IMapUnorderedIterator(IMapIterator):
    __module__ = "multiprocessing.pool"

    def _place(self, index, result):
        self._items.append(result)
        self._index += 1
        self._cond.notify()


def _chunks(fn, mapper, iterable, size):
    items = iter(iterable)
    while True:
        chunk = []
        for item in items:
            chunk.append(item)
            if len(chunk) == size:
                break
        if not chunk:
            return
        yield mapper, (fn, tuple(chunk)), {}


class Pool:
    __module__ = "multiprocessing.pool"

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = "INIT"
        self._ctx = context or _state.contexts[get_start_method()]
        if processes is None:
            processes = cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._worker = (initializer, tuple(initargs), maxtasksperchild)
        self._jobs = {}
        self._made = 0
        self._inqueue, self._outqueue = self._new_queues()
        self._taskqueue = queue.SimpleQueue()
        self._changes = SimpleQueue()
        self._fill()
        self._worker_handler = threading.Thread(target=self._handle_workers, daemon=True)
        self._worker_handler.start()
        self._task_handler = threading.Thread(target=self._handle_tasks, daemon=True)
        self._task_handler.start()
        self._result_handler = threading.Thread(target=self._handle_results, daemon=True)
        self._result_handler.start()
        self._state = "RUN"
        _state.pools.append(self)

    def __repr__(self):
        return f"<multiprocessing.pool.{type(self).__name__} state={self._state} pool_size={len(self._pool)}>"

    def _new_queues(self):
        return SimpleQueue(), SimpleQueue()

    def _fill(self):
        while len(self._pool) < self._processes:
            self._add_worker()

    def _add_worker(self):
        args = (self._inqueue, self._outqueue) + self._worker
        worker = self._ctx.Process(target=_pool_worker, args=args, daemon=True)
        worker.name = worker.name.replace("Process", "PoolWorker")
        worker.start()
        self._pool.append(worker)
        self._changes._writer.notify_end(worker._child)

    def _next_job(self):
        self._made += 1
        return self._made - 1

    def _forget(self, job):
        self._jobs.pop(job)
        if not self._jobs:
            self._changes.put(None)

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def _handle_workers(self):
        while self._state in ("INIT", "RUN") or self._jobs and self._state != "TERMINATE":
            self._replace_ended()
            self._changes.get()
        self._taskqueue.put(None)

    def _replace_ended(self):
        for worker in list(self._pool):
            if worker.exitcode is not None:
                worker.join()
                self._pool.remove(worker)
        self._fill()

    def _handle_tasks(self):
        while True:
            job = self._taskqueue.get()
            if job is None:
                break
            result, tasks, set_length = job
            index = -1
            for index, task in enumerate(tasks):
                if self._state == "TERMINATE":
                    return
                fn, args, kwargs = task
                try:
                    self._inqueue.put((result._job, index, fn, args, kwargs))
                except Exception as error:
                    if result._job in self._jobs:
                        result._set(index, (False, error))
            if set_length:
                result._set_length(index + 1)
            job = result = tasks = None
        if self._state == "TERMINATE":
            return
        self._outqueue.put(None)
        for _ in self._pool:
            self._inqueue.put(None)

    def _handle_results(self):
        closing = False
        while not closing or self._jobs and self._state != "TERMINATE":
            message = self._outqueue.get()
            if message is None:
                closing = True
                continue
            job, index, result = message
            if job in self._jobs:
                self._jobs[job]._set(index, result)
            message = result = None

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put((result, [(func, tuple(args), dict(kwds))], False))
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map(func, iterable, _map_plain, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map(func, iterable, _map_chunk, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, iterable, _map_plain, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, iterable, _map_chunk, chunksize, callback, error_callback)

    def _map(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        items = list(iterable)
        if chunksize is None:
            chunksize, rest = divmod(len(items), len(self._pool) * 4)
            if rest:
                chunksize += 1
        if not items:
            chunksize = 0
        result = MapResult(self, chunksize, len(items), callback, error_callback)
        self._taskqueue.put((result, _chunks(func, mapper, items, chunksize) if items else [], False))
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        result = kind(self)
        if chunksize == 1:
            tasks = ((func, (item,), {}) for item in iterable)
            self._taskqueue.put((result, tasks, True))
            return result
        self._taskqueue.put((result, _chunks(func, _map_plain, iterable, chunksize), True))
        return (item for chunk in result for item in chunk)

    def close(self):
        if self._state == "RUN":
            self._state = "CLOSE"
            self._changes.put(None)

    def terminate(self):
        if self._state == "TERMINATE":
            return
        self._state = "TERMINATE"
        if self in _state.pools:
            _state.pools.remove(self)
        self._changes.put(None)
        self._outqueue.put(None)
        self._worker_handler.join()
        self._end_workers()
        for worker in self._pool:
            worker.join()

    def _end_workers(self):
        for worker in self._pool:
            if worker.exitcode is None:
                worker.terminate()

    def join(self):
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        if self._state not in ("CLOSE", "TERMINATE"):
            raise ValueError("In unknown state")
        self._worker_handler.join()
        self._task_handler.join()
        self._result_handler.join()
        for worker in self._pool:
            worker.join()
        if self in _state.pools:
            _state.pools.remove(self)

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, kind, error, trace):
        self.terminate()


class _ThreadWorker:
    exitcode = None

    def __init__(self, args):
        self._thread = threading.Thread(target=_pool_worker, args=args, daemon=True)
        self.start = self._thread.start
        self.join = self._thread.join


class ThreadPool(Pool):
    __module__ = "multiprocessing.pool"

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _new_queues(self):
        return queue.SimpleQueue(), queue.SimpleQueue()

    def _add_worker(self):
        worker = _ThreadWorker((self._inqueue, self._outqueue) + self._worker + (False,))
        self._pool.append(worker)
        worker.start()

    def _end_workers(self):
        for _ in self._pool:
            self._inqueue.put(None)
