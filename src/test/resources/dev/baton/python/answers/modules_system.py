import os
import sys
import sysconfig
import time
from typing import Any, Callable, List, Optional
print(type(os.cpu_count()).__name__, os.cpu_count() >= 1, type(os.getpid()).__name__, os.process_cpu_count() >= 1)
print(sys.version_info[:2] == (3, 14), sys.version_info >= (3, 13), sys.maxsize, type(sys.version).__name__, sys.version_info.major, sys.version_info.minor, type(sys.argv).__name__)
print(sysconfig.get_config_var("Py_GIL_DISABLED") in (0, 1), sysconfig.get_config_var("nope"))
def typed(a: int, b: Optional[List[str]] = None, *c: Any) -> Callable:
    x: int = a
    return x
print(typed(3), sys.getswitchinterval(), type(time.time()).__name__, time.perf_counter() <= time.perf_counter(), time.sleep(0))
print(type(sys._is_gil_enabled()).__name__, sys.getrecursionlimit(), sys.byteorder, type(sys.platform).__name__)
start = time.monotonic()
time.sleep(0.01)
print(time.monotonic() - start >= 0.01, type(time.perf_counter_ns()).__name__)
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
if __name__ == "__main__":
    print("main")
