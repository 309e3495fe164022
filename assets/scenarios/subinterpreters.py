# /// script
# [tool.baton]
# title = "An interpreter for each thread"
# about = "Subinterpreters: one process, but a lock for each interpreter. They share no objects; arguments and results are copied."
# cores = 4
# python = ["3.14", "3.13"]
# seed = 1
# threads = "WORKERS"
# work = "total"
# ///
try:
    from concurrent.futures import InterpreterPoolExecutor as Executor
except ImportError:
    from concurrent.futures import ThreadPoolExecutor as Executor

    print("this version has no subinterpreters: threads with one lock instead")

WORKERS = 4
LIMIT = 400_000


def total_of_roots(first, last):
    total = 0
    for i in range(first, last):
        total += int(i**0.5)
    return total


def bounds(count):
    return [i * LIMIT // count for i in range(count + 1)]


if __name__ == "__main__":
    edges = bounds(WORKERS)
    with Executor(max_workers=WORKERS) as executor:
        print("sum", sum(executor.map(total_of_roots, edges[:-1], edges[1:])))
