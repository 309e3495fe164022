def stayID(ready, how):
    ready.set()
    while True:
        PICK[WORK|time.sleep(SECONDS)|queue.Queue().get()|Lock().acquire()|Event().wait(SECONDS)|ready.wait(SECONDS)]
        PICK[WORK|time.sleep(SECONDS)|Event().wait()|ready.wait(SECONDS)|Thread(target=time.sleep, args=(SECONDS,)).start()]
        PAUSE


def sceneID():
    context = multiprocessing.get_context(PICK["fork"|"spawn"|"forkserver"])
    for _ in range(SMALL):
        ready = context.Event()
        process = context.Process(target=stayID, args=(ready, 1), daemon=PICK[True|False])
        process.start()
        PICK[ready.wait()|WORK]
        WORK
        process.PICK[terminate()|kill()]
        process.join(PICK[None|60])
        check(process.exitcode in (-15, -9), "ended", process.exitcode)
    left = context.Process(target=time.sleep, args=(SECONDS,), daemon=PICK[True|False])
    left.start()
    WORK
