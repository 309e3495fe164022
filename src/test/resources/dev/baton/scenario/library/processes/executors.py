def halfID(k):
    WORK
    if k == 99: raise ValueError(k)
    return k // 2


def sceneID():
    context, n = multiprocessing.get_context(PICK["fork"|"spawn"|"forkserver"]), SMALL * 3
    with concurrent.futures.ProcessPoolExecutor(SMALL, context) as pool:
        futures = [pool.submit(halfID, k) for k in range(n)]
        WORK
        cancelled = sum(future.cancel() for future in futures[::PICK[2|100]])
        bad = pool.submit(halfID, 99)
        done, rest = concurrent.futures.wait(futures, PICK[None|SECONDS])
        check(len(done) + len(rest) == n, "wait")
        try: check(list(pool.map(halfID, range(n), timeout=PICK[None|SECONDS|60])) == [k // 2 for k in range(n)], "map")
        except TimeoutError: pass
        check(isinstance(bad.exception(), ValueError), "no error")
    ended = [future.result() for future in futures if not future.cancelled()]
    check(len(ended) >= n - cancelled, "executor", ended, cancelled)
