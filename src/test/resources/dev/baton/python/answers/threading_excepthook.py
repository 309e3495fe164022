import threading


def work(x):
    return 1 / x


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)


def run(**options):
    thread = threading.Thread(target=work, args=(0,), **options)
    thread.start()
    thread.join()
    print("joined", thread.is_alive())


run(name="usual")
threading.excepthook = hook
run(name="hooked")
kept = []
threading.excepthook = lambda args: kept.append(args.exc_value)
run(name="kept")
print([type(each).__name__ for each in kept])


def chained(args):
    print("before")
    threading.__excepthook__(args)
    print("after")


threading.excepthook = chained
run(name="chained")


def broken(args):
    raise ValueError("hook is broken")


threading.excepthook = broken
run(name="broken")


def leaves():
    raise SystemExit(3)


threading.excepthook = hook
thread = threading.Thread(target=leaves)
thread.start()
thread.join()
threading.excepthook = threading.__excepthook__
run(name="usual again")
print("end")
