import threading
class Philosopher(threading.Thread):
    def __init__(self, index, left, right):
        threading.Thread.__init__(self, name=f"P{index}")
        self.left, self.right = (left, right) if index % 2 else (right, left)
        self.meals = 0
    def run(self):
        for _ in range(10):
            with self.left, self.right:
                self.meals += 1
forks = [threading.Lock() for _ in range(5)]
table = [Philosopher(i, forks[i], forks[(i + 1) % 5]) for i in range(5)]
for p in table: p.start()
for p in table: p.join()
print(sum(p.meals for p in table))
