from multiprocessing import Process, Queue

seen = []


def append(items, queue):
    items.append("child")
    seen.append("child")
    queue.put((items, list(seen), id(items) == id(seen)))


if __name__ == "__main__":
    items = ["parent"]
    queue = Queue()
    p = Process(target=append, args=(items, queue))
    p.start()
    print(queue.get())
    p.join()
    print(items, seen)
    value = {"a": [1]}
    queue.put(value)
    copy = queue.get()
    copy["a"].append(2)
    print(value, copy, value is copy)
