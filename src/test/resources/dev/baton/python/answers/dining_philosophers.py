import threading
import time

class Philosopher(threading.Thread):
    def __init__(self, name, left, right, meals=3):
        super().__init__(name=name)
        self.left = left
        self.right = right
        self.meals = meals
        self.eaten = 0

    def run(self):
        for _ in range(self.meals):
            first, second = sorted((self.left, self.right), key=lambda f: f.number)
            with first.lock, second.lock:
                self.eaten += 1
                time.sleep(0.01)

class Fork:
    def __init__(self, number):
        self.number = number
        self.lock = threading.Lock()
    def __repr__(self):
        return f"Fork({self.number!r})"

names = ["Aristotle", "Kant", "Plato", "Marx", "Russell"]
forks = [Fork(i) for i in range(5)]
philosophers = [Philosopher(n, forks[i], forks[(i + 1) % 5]) for i, n in enumerate(names)]
for p in philosophers:
    p.start()
for p in philosophers:
    p.join()
for p in philosophers:
    print(f"{p.name:>12} ate {p.eaten} times with {p.left} and {p.right}")
print("total:", sum(p.eaten for p in philosophers))
