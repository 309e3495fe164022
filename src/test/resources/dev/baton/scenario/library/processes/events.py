def answerID(ping, pong, n):
    for _ in range(n):
        while not ping.wait(PICK[None|SOON]): PAUSE
        ping.clear()
        pong.set()


def sceneID():
    context, n = multiprocessing.get_context(PICK["fork"|"spawn"|"forkserver"]), SMALL * 2
    ping, pong = context.Event(), context.Event()
    process = context.Process(target=answerID, args=(ping, pong, n), daemon=PICK[True|False])
    process.start()
    for _ in range(n):
        WORK
        ping.set()
        while not pong.wait(PICK[None|SOON|SOON]): PAUSE
        pong.clear()
    process.join()
    check(process.exitcode == 0 and not ping.is_set(), "process events")
