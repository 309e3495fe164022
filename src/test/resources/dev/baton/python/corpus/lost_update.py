import threading

counter = 0

def increment(times):
    global counter
    for _ in range(times):
        counter += 1

threads = [threading.Thread(target=increment, args=(1000,)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
