def putID(given, n):
    for k in range(n):
        while True:
            try:
                given.put(k, PICK[True|True, SECONDS|False])
                break
            except queue.Full: PAUSE
        WORK


def getID(given, results):
    total = count = 0
    while True:
        try: item = given.get(PICK[True|True, SOON|True, SOON])
        except queue.Empty: continue
        if item is None: break
        total += item
        count += 1
        WORK
    results.put((count, total))


def sceneID():
    context, n = multiprocessing.get_context(PICK["fork"|"spawn"|"forkserver"]), SMALL * 3
    given, results = context.Queue(PICK[0|1|2]), context.PICK[Queue|SimpleQueue]()
    getters = [context.Process(target=getID, args=(given, results)) for _ in range(2)]
    putters = [context.Process(target=putID, args=(given, n)) for _ in range(2)]
    for process in getters + putters: process.start()
    for process in putters:
        while process.exitcode is None: process.join(PICK[None|SOON])
    for _ in getters: given.put(None)
    got = [results.get() for _ in getters]
    for process in getters: process.join()
    check(sum(c for c, _ in got) == 2 * n and sum(t for _, t in got) == n * (n - 1), "process queue", got)
