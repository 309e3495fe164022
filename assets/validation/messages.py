# Sending something to another process, interpreter or thread and getting it back, or only pickling it. Prints the
# median time.
import multiprocessing as mp
import pickle
import queue
import threading
from time import perf_counter

KIND = "mp_pipe_roundtrip"
SIZE = 1000
ROUNDS = 9
OBJECTS = False

data = list(range(1000, 1000 + SIZE)) if OBJECTS else "x" * SIZE


def echo(there, back):
    while True:
        x = there.get()
        if x is None: return
        back.put(x)


def echo_pipe(end):
    while True:
        x = end.recv()
        if x is None: return
        end.send(x)


def median(action):
    times = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        action()
        times.append(perf_counter() - begun)
    return sorted(times)[ROUNDS // 2]


def through(there, back):
    def action():
        there.put(data)
        back.get()

    there.put("x")
    back.get()
    result = median(action)
    there.put(None)
    return result


def pipe():
    def action():
        here.send(data)
        here.recv()

    here, there = mp.Pipe()
    p = mp.get_context("fork").Process(target=echo_pipe, args=(there,))
    p.start()
    here.send("x")
    here.recv()
    result = median(action)
    here.send(None)
    return result


def process_queue():
    context = mp.get_context("fork")
    there, back = context.Queue(), context.Queue()
    context.Process(target=echo, args=(there, back)).start()
    return through(there, back)


def thread_queue():
    there, back = queue.Queue(), queue.Queue()
    threading.Thread(target=echo, args=(there, back)).start()
    return through(there, back)


def interpreter_queue():
    from concurrent import interpreters

    there, back = interpreters.create_queue(), interpreters.create_queue()
    other = interpreters.create()
    other.prepare_main(there=there, back=back)
    code = "while True:\n    x = there.get()\n    if x is None: break\n    back.put(x)\n"
    threading.Thread(target=other.exec, args=(code,)).start()
    return through(there, back)


KINDS = {
    "mp_pipe_roundtrip": pipe,
    "mp_queue_roundtrip": process_queue,
    "thread_queue_roundtrip": thread_queue,
    "interp_queue_roundtrip(poll)": interpreter_queue,
    "pickle_roundtrip": lambda: median(lambda: pickle.loads(pickle.dumps(data))),
}

if __name__ == "__main__":
    print("time", KINDS[KIND]())
