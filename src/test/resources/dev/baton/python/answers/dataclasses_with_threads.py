# Dataclasses as what threads and processes hand to one another.
import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import Process, Queue, set_start_method
from queue import PriorityQueue
from threading import Lock, Thread


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


@dataclass
class Account:
    balance: int = 0
    lock: Lock = field(default_factory=Lock, repr=False, compare=False)

    def deposit(self, amount):
        with self.lock:
            self.balance += amount


@dataclass(frozen=True)
class Result:
    n: int
    square: int
    tags: list = field(default_factory=list)


def square(n):
    return Result(n, n * n)


def child(queue):
    queue.put([Result(1, 2), Job(1, "child"), Result(1, 2).tags])


if __name__ == "__main__":
    queue = PriorityQueue()
    for priority, name in [(3, "low"), (1, "high"), (2, "middle")]:
        queue.put(Job(priority, name))
    print([queue.get().name for _ in range(3)])
    account = Account()
    threads = [Thread(target=lambda: [account.deposit(1) for _ in range(100)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(account)
    with ThreadPoolExecutor(2) as pool:
        print(list(pool.map(square, [1, 2])))
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(square, [3, 4])), pickle.loads(pickle.dumps(square(5))) == square(5))
    set_start_method("fork", force=True)
    answers = Queue()
    process = Process(target=child, args=(answers,))
    process.start()
    print(answers.get())
    process.join()
    print({square(2).n: 1}, hash(Job) == hash(Job))
