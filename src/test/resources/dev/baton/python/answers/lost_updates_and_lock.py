import threading
import time

counter = 0

def unsafe_increment(n):
    global counter
    for _ in range(n):
        value = counter
        time.sleep(0.001)
        counter = value + 1

threads = [threading.Thread(target=unsafe_increment, args=(5,), name=f"worker-{i}") for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(f"Expected: {3 * 5}, lost updates: {counter < 15}")

lock = threading.Lock()
counter = 0

def safe_increment(n):
    global counter
    for _ in range(n):
        with lock:
            value = counter
            time.sleep(0.0001)
            counter = value + 1

threads = [threading.Thread(target=safe_increment, args=(5,)) for _ in range(3)]
[t.start() for t in threads]
[t.join() for t in threads]
print("Final counter value:", counter)
assert counter == 15, "Race!"
print(lock.locked(), threads[0].is_alive(), threads[0].name, threads[0].daemon)
print(threading.active_count(), threading.main_thread().name, threading.current_thread() is threading.main_thread())
