from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

state = {}


def prepare(key):
    state[key] = True


def look():
    return sorted(state)


if __name__ == "__main__":
    with ProcessPoolExecutor(2, mp_context=get_context("fork"), initializer=prepare, initargs=("x",)) as executor:
        print(executor.submit(look).result(), state)
    with ProcessPoolExecutor(1, max_tasks_per_child=None) as executor:
        print(executor.submit(look).result())
