from multiprocessing import Process, get_context


class Thing:
    pass


def show(label):
    print(label, __name__, Thing, Thing.__module__)


if __name__ == "__main__":
    show("parent")
    for method in ("forkserver", "spawn", "fork"):
        p = get_context(method).Process(target=show, args=(method,))
        print(type(p).__name__, p.name)
        p.start()
        p.join()
