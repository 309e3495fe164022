def sceneID():
    fired, timers, n = [], [], SMALL

    def run():
        for k in range(n):
            timer = Timer(SECONDS, fired.append, (k,))
            timers.append(timer)
            timer.start()
            STEPS
            PICK[timer.cancel()|WORK]

    together(run, run)
    for timer in timers:
        PICK[timer.cancel()|timer.join(SECONDS)|WORK]
    for timer in timers: timer.join()
    check(len(timers) == 2 * n and all(fired.count(k) <= 2 for k in range(n)), "timers", fired)
    check(all(timer.finished.is_set() and not timer.is_alive() for timer in timers), "finished")
    late = Timer(60, fired.append, (-1,))
    late.start()
    WORK
    late.cancel()
    late.join()
    check(-1 not in fired, "cancelled timer fired")
