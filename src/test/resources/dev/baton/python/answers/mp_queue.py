import queue
from multiprocessing import Process, Queue, SimpleQueue


def produce(q, count):
    for i in range(count):
        q.put({"n": i, "square": i * i})
    q.put(None)


if __name__ == "__main__":
    q = Queue()
    p = Process(target=produce, args=(q, 4))
    p.start()
    while (item := q.get()) is not None:
        print(item)
    p.join()
    try:
        q.get(timeout=0.05)
    except queue.Empty:
        print("empty", q.empty())
    small = Queue(maxsize=1)
    small.put(1)
    print(small.full(), small.qsize())
    try:
        small.put(2, block=False)
    except queue.Full:
        print("full")
    print(small.get())
    small.close()
    try:
        small.put(3)
    except ValueError as error:
        print(str(error)[:6], str(error)[-9:])
    simple = SimpleQueue()
    p = Process(target=simple.put, args=([1, 2],)) if False else None
    print(simple.empty())
    simple.put("x")
    print(simple.empty(), simple.get())
