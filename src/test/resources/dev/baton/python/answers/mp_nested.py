from multiprocessing import Process, current_process


def grandchild():
    print("grandchild", current_process().name)


def child():
    print("child", current_process().name)
    p = Process(target=grandchild)
    p.start()
    p.join()
    print("back in", current_process().name, p.exitcode)


if __name__ == "__main__":
    p = Process(target=child)
    p.start()
    p.join()
    print("done", p.exitcode)
