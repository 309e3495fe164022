from multiprocessing import Process, get_context, set_start_method


def nothing():
    pass


def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == "__main__":
    p = Process(target=nothing)
    attempt(p.join)
    p.start()
    attempt(p.start)
    p.join()
    p.close()
    attempt(p.is_alive)
    attempt(lambda: get_context("threads"))
    attempt(lambda: set_start_method("spawn"))
    attempt(lambda: Process(group=1))
