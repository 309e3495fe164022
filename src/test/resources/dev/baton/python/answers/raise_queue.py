import queue


def take(q):
    return q.get_nowait()


try:
    take(queue.Queue())
except queue.Empty:
    print("none")
box = queue.Queue(1)
box.put(1)
box.put(2, timeout=0.001)
