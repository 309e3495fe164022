import sys
from multiprocessing import Process


def fail():
    raise ValueError("no luck")


def nested():
    fail()


def leave(code):
    sys.exit(code)


if __name__ == "__main__":
    for target, args in ((fail, ()), (nested, ())):
        p = Process(target=target, args=args)
        p.start()
        p.join()
        print(p.name, p.exitcode)
    codes = []
    for code in (0, 3, None):
        p = Process(target=leave, args=(code,))
        p.start()
        p.join()
        codes.append(p.exitcode)
    print(codes)
