"""The queues of `multiprocessing`: pipes with locks around them."""
import os
import queue
import threading
from time import monotonic


class SimpleQueue:
    __module__ = "multiprocessing.queues"

    def __init__(self):
        self._reader, self._writer = _pipe()
        self._rlock = Lock()
        self._wlock = Lock()

    def __getstate__(self):
        _assert_starting(self)
        return (self._reader, self._writer, self._rlock, self._wlock)

    def __setstate__(self, state):
        self._reader, self._writer, self._rlock, self._wlock = state

    def empty(self):
        return not self._reader.poll(0)

    def get(self):
        with self._rlock:
            return self._reader.receive()

    def put(self, obj):
        with self._wlock:
            self._writer.send(obj)

    def close(self):
        self._reader.close()
        self._writer.close()


class Queue:
    __module__ = "multiprocessing.queues"

    def __init__(self, maxsize=0):
        if maxsize <= 0:
            maxsize = _MOST
        self._maxsize = maxsize
        self._reader, self._writer = _pipe()
        self._rlock = Lock()
        self._wlock = Lock()
        self._sem = BoundedSemaphore(maxsize)
        self._reset()

    def _reset(self):
        self._buffer = []
        self._notempty = threading.Condition(threading.Lock())
        self._thread = None
        self._closed = False
        self._join_cancelled = False
        self._pid = os.getpid()

    def __getstate__(self):
        _assert_starting(self)
        return (self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem)

    def __setstate__(self, state):
        self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem = state
        self._reset()

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._sem.acquire(block, timeout):
            raise queue.Full
        if self._pid != os.getpid():
            self._reset()
        with self._notempty:
            if self._thread is None:
                self._start_thread()
            self._append(obj)
            self._notempty.notify()

    def _append(self, obj):
        self._buffer.append(obj)

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if block and timeout is None:
            with self._rlock:
                item = self._reader.receive()
            self._sem.release()
            return item
        end = monotonic() + timeout if block else None
        if not self._rlock.acquire(block, timeout):
            raise queue.Empty
        try:
            left = max(0, end - monotonic()) if block else 0
            if not self._reader.poll(left):
                raise queue.Empty
            item = self._reader.receive()
            self._sem.release()
            return item
        finally:
            self._rlock.release()

    def qsize(self):
        return self._maxsize - self._sem.get_value()

    def empty(self):
        return not self._reader.poll(0)

    def full(self):
        return self._sem.get_value() == 0

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        if not self._closed:
            self._closed = True
            self._finish()

    def _finish(self):
        if self._thread is not None and self._pid == os.getpid():
            with self._notempty:
                self._buffer.append(_END)
                self._notempty.notify()

    def join_thread(self):
        assert self._closed, f"Queue {self!r} not closed"
        if self._thread is not None:
            self._thread.join()

    def cancel_join_thread(self):
        self._join_cancelled = True

    def _at_exit(self):
        self._finish()
        if not self._join_cancelled:
            self._thread.join()

    def _start_thread(self):
        self._buffer = []
        self._thread = threading.Thread(target=self._feed, name="QueueFeederThread", daemon=True)
        self._thread.start()
        _at_exit(self._at_exit)

    def _feed(self):
        while True:
            with self._notempty:
                while not self._buffer:
                    self._notempty.wait()
                items = self._buffer
                self._buffer = []
            for item in items:
                if item is _END:
                    return
                try:
                    with self._wlock:
                        self._writer.send(item)
                except BrokenPipeError:
                    return
                except Exception as error:
                    self._sem.release()
                    self._on_feeder_error(error, item)

    def _on_feeder_error(self, error, item):
        _report("", error)


_END = object()


class JoinableQueue(Queue):
    __module__ = "multiprocessing.queues"

    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self._unfinished = Semaphore(0)
        self._all_done = Condition()

    def __getstate__(self):
        return super().__getstate__() + (self._unfinished, self._all_done)

    def __setstate__(self, state):
        self._unfinished, self._all_done = state[6:]
        super().__setstate__(state[:6])

    def _append(self, obj):
        with self._all_done:
            super()._append(obj)
            self._unfinished.release()

    def task_done(self):
        with self._all_done:
            if not self._unfinished.acquire(False):
                raise ValueError("task_done() called too many times")
            if self._unfinished.get_value() == 0:
                self._all_done.notify_all()

    def join(self):
        with self._all_done:
            if self._unfinished.get_value() > 0:
                self._all_done.wait()
