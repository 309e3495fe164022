"""The pool of interpreters of `concurrent.futures`: threads, each with an interpreter that executes its calls."""
from concurrent import interpreters
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures import _next_pool


class BrokenInterpreterPool(BrokenExecutor):
    __module__ = "concurrent.futures.interpreter"


class _Worker:
    def __init__(self):
        self._interpreter = interpreters.create()

    def initialize(self, fn, args):
        self._interpreter.call(fn, *args)

    def call(self, fn, args, kwargs):
        outcome = self._interpreter._call(fn, args, kwargs)
        if outcome[0]:
            return outcome[1]
        if outcome[4] is None:
            interpreters._raise_failure(outcome)
        raise outcome[4] from interpreters.ExecutionFailed(interpreters._ExceptionInfo(*outcome[1:4]))

    def close(self):
        self._interpreter.close()


class InterpreterPoolExecutor(ThreadPoolExecutor):
    __module__ = "concurrent.futures.interpreter"
    _Worker = _Worker

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        prefix = thread_name_prefix or f"InterpreterPoolExecutor-{_next_pool()}"
        super().__init__(max_workers, prefix, initializer, initargs)
