import threading
from concurrent import interpreters


def count(n):
    total = 0
    for i in range(n):
        total += i
    return total


def work(results, number):
    interp = interpreters.create()
    results[number] = interp.call(count, 1000 * (number + 1))
    interp.close()


if __name__ == "__main__":
    results = {}
    threads = [threading.Thread(target=work, args=(results, i)) for i in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sorted(results.items()), len(interpreters.list_all()))
