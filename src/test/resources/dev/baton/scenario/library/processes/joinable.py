def serveID(given, done):
    while True:
        item = given.get()
        WORK
        if item is not None:
            with done.get_lock(): done.value += 1
        given.task_done()
        if item is None: break


def sceneID():
    context, n = multiprocessing.get_context(PICK["fork"|"spawn"|"forkserver"]), SMALL * 2
    given, done = context.JoinableQueue(PICK[0|1|2]), context.Value("i", 0)
    servers = [context.Process(target=serveID, args=(given, done)) for _ in range(2)]
    for process in servers: process.start()
    for k in range(n):
        given.put(k)
        WORK
    given.join()
    check(done.value == n, "joinable", done.value)
    for _ in servers: given.put(None)
    given.join()
    for process in servers: process.join()
    check([process.exitcode for process in servers] == [0, 0], "exit codes")
