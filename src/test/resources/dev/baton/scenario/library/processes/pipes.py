def echoID(end, other):
    other.close()
    try:
        while True:
            if end.poll(PICK[None|SOON|SOON]):
                end.send(end.recv() + 1)
            WORK
    except EOFError: pass


def sceneID():
    context, n = multiprocessing.get_context(PICK["fork"|"spawn"|"forkserver"]), SMALL * 2
    here, there = context.Pipe()
    process = context.Process(target=echoID, args=(there, here))
    process.start()
    there.close()
    got = []
    for k in range(n):
        here.send(k)
        WORK
        while not here.poll(PICK[None|SOON|SOON]): PAUSE
        got.append(here.recv())
    check(got == list(range(1, n + 1)), "pipe", got)
    here.close()
    process.join()
    check(process.exitcode == 0, "exit code", process.exitcode)
