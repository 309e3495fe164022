def sumID(results, n):
    got, guard = [], Lock()

    def work(k):
        WORK
        with guard: got.append(k)

    together(*[lambda k=k: work(k) for k in range(n)])
    results.put(sum(got))
    WORK


def sceneID():
    context, n = multiprocessing.get_context(PICK["spawn"|"forkserver"]), SMALL
    results = context.Queue()

    def run():
        process = context.Process(target=sumID, args=(results, n))
        process.start()
        WORK
        process.join(PICK[None|SECONDS])
        process.join()
        check(process.exitcode == 0, "exit code", process.exitcode)

    together(*[run] * 2)
    check(sum(results.get() for _ in range(2)) == n * (n - 1), "threads in processes")
