# Arguments that threading and multiprocessing do not expect: a bool for a count, or something else altogether.
import threading
from multiprocessing import Array


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


if __name__ == "__main__":
    for value in (None, (1, 2, 3, 4), "x"):
        print(attempt(lambda: threading.excepthook(value)))
    semaphore = threading.Semaphore(0)
    condition = threading.Condition()
    with condition:
        print(semaphore.release(True), semaphore.acquire(), condition.notify(True), condition.notify(10**30))
    print(len(Array("i", True)), attempt(lambda: Array("i", -1)))
