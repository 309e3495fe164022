def sceneID():
    n, ran = SMALL * 2, []

    def work(k):
        WORK
        STEPS
        if k % 3 == 2: raise ValueError(k)
        ran.append(k)
        return k * k

    with concurrent.futures.ThreadPoolExecutor(SMALL) as pool:
        futures = [pool.submit(work, k) for k in range(n)]
        WORK
        cancelled = [future for future in futures[::PICK[1|2|5]] if PICK[future.cancel()|False]]
        called = []
        for future in futures: future.add_done_callback(called.append)
        try:
            for future in concurrent.futures.as_completed(futures, PICK[None|SECONDS|9]): check(future.done(), "done")
        except TimeoutError: pass
        done, rest = concurrent.futures.wait(futures, PICK[None|SECONDS], PICK["ALL_COMPLETED"|"FIRST_COMPLETED"|"FIRST_EXCEPTION"])
        check(len(done) + len(rest) == n and all(future.done() for future in done), "wait", done, rest)
        for future in futures:
            try: future.result(PICK[None|SECONDS])
            except (ValueError, TimeoutError, concurrent.futures.CancelledError): pass
    check(len(called) == n and all(future.done() for future in futures), "called", called)
    good = [k for k in range(n) if not futures[k].cancelled() and k % 3 < 2]
    check(sorted(ran) == good and [futures[k].result() for k in good] == [k * k for k in good], "ran", ran, good)
    check([future for future in futures if future.cancelled()] == cancelled, "cancelled")
    bad = [k for k in range(n) if not futures[k].cancelled() and k % 3 == 2]
    check([futures[k].exception().args[0] for k in bad] == bad, "failed", bad)
