def squareID(k):
    WORK
    if k == 99: raise ValueError(k)
    return k * k


def sceneID():
    context, n = multiprocessing.get_context(PICK["fork"|"spawn"|"forkserver"]), SMALL * 3
    with context.Pool(SMALL, maxtasksperchild=PICK[None|None|SMALL]) as pool:
        wanted = [k * k for k in range(n)]
        check(pool.map(squareID, range(n), PICK[None|1|2]) == wanted, "map")
        later = [pool.apply_async(squareID, (k,)) for k in range(n)]
        WORK
        check(sorted(pool.imap_unordered(squareID, range(n))) == wanted, "imap unordered")
        check(list(pool.imap(squareID, range(n), PICK[1|2])) == wanted, "imap")
        for k, one in enumerate(later):
            try: check(one.get(PICK[None|SECONDS]) == k * k, "get")
            except multiprocessing.TimeoutError: pass
        check([one.get() for one in later] == wanted, "get all")
        try:
            pool.apply(squareID, (99,))
            check(False, "no error")
        except ValueError: pass
        if PICK[True|False]:
            pool.map_async(squareID, range(n), 1)
            WORK
        else:
            pool.close()
            pool.join()
