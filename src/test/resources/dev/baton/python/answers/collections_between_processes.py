# Counters and other dicts of collections go from process to process as what they are.
import pickle
from collections import Counter, OrderedDict, defaultdict
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process, Queue

found = defaultdict(list)
found["here"].append(1)


def count(text):
    return Counter(text.split())


def report(queue):
    found["child"].append(2)
    queue.put((found, Counter("aab"), OrderedDict(x=1)))


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        parts = list(pool.map(count, ["a b a", "b b c"]))
    print(parts, sum(parts, Counter()))
    queue = Queue()
    process = Process(target=report, args=(queue,))
    process.start()
    received = queue.get()
    process.join()
    print(received[1:], type(received[0]).__name__, received[0].default_factory, received[0]["more"])
    print(received[0]["child"], "child" in found)
    same = defaultdict(int, a=1)
    again = pickle.loads(pickle.dumps([same, same]))
    print(again, again[0] is again[1])
    for value in (defaultdict(lambda: 0), Counter(a=lambda: 0)):
        try:
            pickle.dumps(value)
        except Exception as error:
            print(type(error).__name__)
