"""The pool of interpreters of `concurrent.futures`: threads, each with an interpreter that executes its calls."""
import queue
import threading
from concurrent import interpreters
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures import _exit, _log, _next_pool


class BrokenInterpreterPool(BrokenExecutor):
    __module__ = "concurrent.futures.interpreter"


def _run(task, interpreter):
    if not task.future.set_running_or_notify_cancel():
        return
    try:
        outcome = interpreter._call(task.fn, task.args, task.kwargs)
        if outcome[0]:
            task.future.set_result(outcome[1])
        elif outcome[4] is None:
            interpreters._raise_failure(outcome)
        else:
            raise outcome[4] from interpreters.ExecutionFailed(interpreters._ExceptionInfo(*outcome[1:4]))
    except BaseException as error:
        task.future.set_exception(error)


def _work(pool):
    interpreter = interpreters.create()
    if pool._initializer is not None:
        try:
            interpreter.call(pool._initializer, *pool._initargs)
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
            _run(task, interpreter)
            task = None
        elif pool._shutdown or _exit.begun:
            pool._shutdown = True
            tasks.put(None)
            interpreter.close()
            return


class InterpreterPoolExecutor(ThreadPoolExecutor):
    __module__ = "concurrent.futures.interpreter"

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        prefix = thread_name_prefix or f"InterpreterPoolExecutor-{_next_pool()}"
        super().__init__(max_workers, prefix, initializer, initargs)

    def _add_thread(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            thread = threading.Thread(name=f"{self._thread_name_prefix}_{count}", target=_work, args=(self,))
            thread.start()
            self._threads.append(thread)
            _exit.pools.append((thread, self._work_queue))
