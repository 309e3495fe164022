def meetID(meeting, turn, count, n):
    for k in range(n):
        meeting.wait()
        with turn:
            count.value += 1
            WORK
            PICK[turn.notify_all()|turn.notify(9)]
        meeting.wait()
        with turn:
            while not turn.wait_for(lambda: count.value >= 3 * (k + 1), PICK[None|SOON]): PAUSE
        WORK


def sceneID():
    context, n = multiprocessing.get_context(PICK["fork"|"spawn"|"forkserver"]), SMALL
    meeting, turn, count = context.Barrier(3), context.Condition(), context.Value("i", 0)
    crew = [context.Process(target=meetID, args=(meeting, turn, count, n)) for _ in range(3)]
    for process in crew: process.start()
    with turn: turn.wait_for(lambda: count.value >= 1, PICK[None|SECONDS])
    for process in crew: process.join()
    check(count.value == 3 * n and not meeting.broken, "meetings", count.value)
