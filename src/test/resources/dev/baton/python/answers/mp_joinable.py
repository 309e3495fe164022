from multiprocessing import JoinableQueue, Process, Value


def work(tasks, total):
    while True:
        task = tasks.get()
        with total.get_lock():
            total.value += task
        tasks.task_done()


if __name__ == "__main__":
    tasks = JoinableQueue()
    total = Value("i", 0)
    for _ in range(2):
        Process(target=work, args=(tasks, total), daemon=True).start()
    for i in range(10):
        tasks.put(i)
    tasks.join()
    print(total.value)
    try:
        tasks.task_done()
    except ValueError as error:
        print(error)
