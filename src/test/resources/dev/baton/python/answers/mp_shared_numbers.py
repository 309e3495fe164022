from multiprocessing import Array, Process, Value


def fill(numbers, index, total):
    numbers[index] = index * 1.5
    with total.get_lock():
        total.value += index


if __name__ == "__main__":
    numbers = Array("d", 4)
    total = Value("i", 10)
    workers = [Process(target=fill, args=(numbers, i, total)) for i in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(numbers[:], total.value, len(numbers), numbers[-1], sum(numbers))
    letters = Array("i", [3, 1, 2])
    print(sorted(letters), list(letters))
    letters[1:3] = [7, 8]
    print(letters[:])
    print(total)
    for action in (lambda: letters[5], lambda: Value("x", 1), lambda: Value("i", 1.5), lambda: Value("d", "a")):
        try:
            action()
        except Exception as error:
            print(type(error).__name__, error)
