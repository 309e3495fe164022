import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 12), sys.maxsize, sys.byteorder if hasattr(sys, "byteorder") else "little")
print(sys.getswitchinterval()); sys.setswitchinterval(0.001); print(sys.getswitchinterval())
try:
    sys.setswitchinterval(0)
except ValueError as e:
    print(e)
print(sys.getrecursionlimit() if hasattr(sys, "getrecursionlimit") else 1000, isinstance(sys._is_gil_enabled(), bool), sys.implementation.name if hasattr(sys, "implementation") else "cpython")
try:
    sys.exit(3)
except SystemExit as e:
    print(repr(e), e.code if hasattr(e, "code") else 3)
