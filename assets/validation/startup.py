# Starting and joining a thread that does nothing. Prints the median time.
from threading import Thread
from time import perf_counter


def noop(): pass


times = []
for _ in range(21):
    start = perf_counter()
    thread = Thread(target=noop)
    thread.start()
    thread.join()
    times.append(perf_counter() - start)
times.sort()
print("start_join", times[10])
