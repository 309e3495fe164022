from multiprocessing import Barrier, Condition, Event, Process, Queue, Value


def wait(event, results, number):
    event.wait()
    results.put(number)


def meet(barrier, results):
    results.put(barrier.wait() >= 0)


def consume(condition, ready, results):
    with condition:
        condition.wait_for(lambda: ready.value == 1)
    results.put("ready")


if __name__ == "__main__":
    results = Queue()
    event = Event()
    workers = [Process(target=wait, args=(event, results, i)) for i in range(2)]
    for worker in workers:
        worker.start()
    print(event.is_set(), event.wait(0.01))
    event.set()
    print(sorted(results.get() for _ in workers), event.is_set())
    event.clear()
    print(event.is_set())
    barrier = Barrier(3)
    workers += [Process(target=meet, args=(barrier, results)) for _ in range(2)]
    for worker in workers[2:]:
        worker.start()
    print(barrier.wait() >= 0, results.get(), results.get(), barrier.parties)
    condition = Condition()
    ready = Value("i", 0)
    workers.append(Process(target=consume, args=(condition, ready, results)))
    workers[-1].start()
    with condition:
        ready.value = 1
        condition.notify_all()
    print(results.get())
    for worker in workers:
        worker.join()
    print([worker.exitcode for worker in workers])
