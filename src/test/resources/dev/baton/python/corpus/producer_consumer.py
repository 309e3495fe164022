import queue
import threading

DONE = object()

def producer(q, n):
    for i in range(n):
        q.put(i)
    q.put(DONE)

def consumer(q, out):
    while True:
        item = q.get()
        if item is DONE:
            break
        out.append(item * 2)

def consumer_walrus(q, out):
    while (item := q.get()) is not DONE:
        out.append(item)
