"""What the simulator's module `baton` means on a real interpreter (3.8 or newer).

Put this file's folder on PYTHONPATH and a scenario runs as it is: the same amounts of work are then really done.
"""

import hashlib
import sys
import time
from contextlib import contextmanager

__all__ = ["cpu", "native", "native_held", "io", "import_extension", "request"]

_BLOCK = bytes(1 << 18)  # hashing more than 2047 bytes lets the GIL go
_PROBE = 50_000
_latencies = []
_held_rate = None


def cpu(seconds):
    """Spends this much CPU time of the calling thread in Python bytecode."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        for _ in range(200):
            pass


def native(seconds):
    """Spends this much CPU time of the calling thread in C code that has let the GIL go."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        hashlib.sha256(_BLOCK)


def native_held(seconds):
    """Spends about this much CPU time in one call of C code that keeps the GIL."""
    sum(range(int(seconds * _numbers_per_second())))


def _numbers_per_second():
    global _held_rate
    if _held_rate is None:
        begin = time.thread_time()
        sum(range(_PROBE))
        _held_rate = _PROBE / max(time.thread_time() - begin, 1e-6)
    return _held_rate


def io(seconds):
    """Waits this long in a blocking call of the operating system."""
    time.sleep(seconds)


def import_extension(name, gil_safe=False):
    """Has an effect in the simulator only, and says so."""
    print(f"baton: import_extension({name!r}) is simulated only", file=sys.stderr)


@contextmanager
def request():
    """Marks one request; `latencies()` has how long each took."""
    begin = time.perf_counter()
    try:
        yield
    finally:
        _latencies.append(time.perf_counter() - begin)


def latencies():
    """The seconds that each request so far took, in order of their ends."""
    return list(_latencies)
