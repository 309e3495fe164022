"""The parts of `queue` that CPython writes in Python: three queues that differ in the order they give items out.

One lock and three conditions as in CPython 3.14, so that threads meet, wait and wake each other at the same places.
"""
import threading
from time import monotonic


class Full(Exception):
    pass


class ShutDown(Exception):
    pass


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    # How items are kept, for subclasses to change.

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)

    # What others call.

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0 and self._qsize() >= self.maxsize:
                self._await_room(block, timeout)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def _await_room(self, block, timeout):
        if not block:
            raise Full
        end = _end(timeout)
        while self._qsize() >= self.maxsize:
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0.0:
                raise Full
            self.not_full.wait(left)
            if self.is_shutdown:
                raise ShutDown

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if not self._qsize():
                self._await_item(block, timeout)
            item = self._get()
            self.not_full.notify()
            return item

    def _await_item(self, block, timeout):
        if self.is_shutdown:
            raise ShutDown
        if not block:
            raise Empty
        end = _end(timeout)
        while not self._qsize():
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0.0:
                raise Empty
            self.not_empty.wait(left)
            if self.is_shutdown and not self._qsize():
                raise ShutDown

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        with self.all_tasks_done:
            if self.unfinished_tasks <= 0:
                raise ValueError("task_done() called too many times")
            self.unfinished_tasks -= 1
            if not self.unfinished_tasks:
                self.all_tasks_done.notify_all()

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()


def _end(timeout):
    if timeout is None:
        return None
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return monotonic() + timeout


class LifoQueue(Queue):
    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)
