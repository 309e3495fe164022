def sceneID():
    limit, n = SMALL, SMALL
    gate, inside, guard, most, done = PICK[Semaphore|BoundedSemaphore](limit), [0], Lock(), [0], [0]

    def pass_through():
        for _ in range(n):
            while not gate.acquire(timeout=PICK[None|SOON|SOON]): PAUSE
            with guard:
                inside[0] += 1
                most[0] = max(most[0], inside[0])
            STEPS
            with guard:
                inside[0] -= 1
                done[0] += 1
            gate.release()

    together(*[pass_through] * 4)
    check(most[0] <= limit and done[0] == 4 * n and inside[0] == 0, "semaphore", most, limit, done)
    check(all([gate.acquire(False) for _ in range(limit)]) and not gate.acquire(False), "permits")
