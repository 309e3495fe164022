def countID(guard, total, missed, started):
    started.set()
    for _ in range(SMALL * 2):
        if not guard.acquire(timeout=PICK[None|SECONDS|SECONDS]):
            with missed.get_lock(): missed.value += 1
            continue
        seen = total.value
        WORK
        total.value = seen + 1
        guard.release()
        WORK


def sceneID():
    context = multiprocessing.get_context(PICK["fork"|"spawn"|"forkserver"])
    guard, started = context.PICK[Lock()|RLock()|Semaphore(1)|BoundedSemaphore(1)], context.Event()
    total, missed = context.Value("i", 0, lock=PICK[True|False]), context.Value("i", 0)
    crew = [context.Process(target=countID, args=(guard, total, missed, started)) for _ in range(3)]
    for process in crew: process.start()
    while not started.wait(PICK[None|SOON]): PAUSE
    for process in crew:
        while process.is_alive(): process.join(PICK[None|SOON])
    check([process.exitcode for process in crew] == [0] * 3, "exit codes")
    check((total.value + missed.value) % 3 == 0 and total.value + missed.value > 3, total.value, missed.value)
    check(guard.acquire(timeout=9), "left locked")
