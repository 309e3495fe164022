from multiprocessing import Process, Queue


class Worker(Process):
    def __init__(self, number, results):
        super().__init__()
        self.number = number
        self.results = results

    def run(self):
        self.results.put((self.name, self.number ** 2))


if __name__ == "__main__":
    results = Queue()
    workers = [Worker(i, results) for i in range(3)]
    for worker in workers:
        worker.start()
    print(sorted(results.get() for _ in workers))
    for worker in workers:
        worker.join()
    print([worker.exitcode for worker in workers], workers[0].number)
