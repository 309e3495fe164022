from queue import Queue


def take(q):
    return q.get(timeout=0.01)


take(Queue())
