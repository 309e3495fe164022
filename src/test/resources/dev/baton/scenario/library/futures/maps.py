def sceneID():
    n = SMALL * 3

    def work(k):
        WORK
        return k + 1

    with concurrent.futures.ThreadPoolExecutor(PICK[1|2|SMALL], initializer=gc.collect) as pool:
        got = []
        try:
            for k in pool.map(work, range(n), timeout=PICK[None|SECONDS|9]): got.append(k)
        except TimeoutError: pass
        STEPS
        check(got == list(range(1, len(got) + 1)) and len(got) <= n, "map", got)
        check(sum(pool.map(work, range(n))) == n * (n + 1) // 2, "sum")
    try:
        pool.submit(work, 1)
        check(False, "submitted after shutdown")
    except RuntimeError: pass
