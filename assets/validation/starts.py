# Starting and joining a process that does nothing: the first one, or the median of some more. Then some that wait.
import multiprocessing as mp
from time import perf_counter, sleep

METHOD = "fork"
FIRST = False
WAITING = 0
MODEL = 0

model = [None] * MODEL


def noop(): pass


def once(context):
    begun = perf_counter()
    p = context.Process(target=noop)
    p.start()
    p.join()
    return perf_counter() - begun


if __name__ == "__main__":
    context = mp.get_context(METHOD)
    times = [once(context)]
    if not FIRST:
        times = sorted(once(context) for _ in range(5))
    print("start_join", times[len(times) // 2])
    waiting = [context.Process(target=sleep, args=(0.1,)) for _ in range(WAITING)]
    for p in waiting: p.start()
    for p in waiting: p.join()
