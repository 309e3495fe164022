def sceneID():
    guard, table, n = PICK[Lock()|RLock()|Semaphore(1)|BoundedSemaphore(1)|Condition()], {"n": 0}, SMALL * 3

    def run():
        for k in range(n):
            with guard:
                seen = table["n"]
                WORK
                table["n"] = seen + 1
            STEPS

    together(run, run, run)
    check(table["n"] == 3 * n, "counter", table)
