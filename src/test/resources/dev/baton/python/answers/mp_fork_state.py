from multiprocessing import get_context

counter = 0
table = {"a": 1}


def show(queue):
    table["b"] = 2
    queue.put((counter, table))


if __name__ == "__main__":
    counter = 5
    table["z"] = 26
    for method in ("fork", "spawn"):
        context = get_context(method)
        queue = context.Queue()
        p = context.Process(target=show, args=(queue,))
        p.start()
        print(method, queue.get())
        p.join()
    print(counter, table)
