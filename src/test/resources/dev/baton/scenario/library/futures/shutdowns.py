def sceneID():
    n, ran = SMALL * 2, []

    def work(k):
        STEPS
        ran.append(k)

    pool = concurrent.futures.ThreadPoolExecutor(SMALL)
    futures = []

    def submit():
        try:
            for k in range(n):
                futures.append(pool.submit(work, k))
                WORK
        except RuntimeError: pass

    def shut():
        WORK
        pool.shutdown(PICK[True|False], cancel_futures=PICK[True|False])

    together(submit, submit, PICK[shut|lambda: 0])
    pool.shutdown(cancel_futures=PICK[True|False])
    check(all(future.done() for future in futures), "not done")
    check(len(ran) + sum(future.cancelled() for future in futures) == len(futures), "shutdown", ran, futures)
