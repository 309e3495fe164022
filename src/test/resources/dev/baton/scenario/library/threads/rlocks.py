def sceneID():
    deep, total, missed, n = RLock(), [0], [0], SMALL * 2

    def enter(depth):
        with deep:
            seen = total[0]
            if depth: enter(depth - 1)
            else: WORK
            total[0] = seen + 1 if depth else total[0] + 1

    def run():
        for _ in range(n):
            if deep.acquire(timeout=SECONDS):
                seen = total[0]
                if deep.acquire(timeout=SECONDS):
                    WORK
                    deep.release()
                total[0] = seen + 1
                deep.release()
            else:
                with missing: missed[0] += 1
            STEPS

    missing = Lock()
    together(run, run, run)
    check(total[0] + missed[0] == 3 * n, "rlock", total, missed)
    together(lambda: enter(0), lambda: enter(0))
    check(total[0] + missed[0] == 3 * n + 2, "rlock again", total)
