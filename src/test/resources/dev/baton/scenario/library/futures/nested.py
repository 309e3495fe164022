def sceneID():
    n = SMALL
    inner = concurrent.futures.ThreadPoolExecutor(SMALL)
    outer = concurrent.futures.ThreadPoolExecutor(SMALL)

    def leaf(k):
        WORK
        return k

    def branch(k):
        futures = [inner.submit(leaf, k) for _ in range(3)]
        STEPS
        return sum(future.result() for future in futures)

    futures = [outer.submit(branch, k) for k in range(n)]
    total = sum(future.result() for future in concurrent.futures.as_completed(futures))
    check(total == 3 * sum(range(n)), "nested", total)
    PICK[inner.shutdown()|inner.shutdown(False)|WORK]
