def sceneID():
    parties, n, opened, places = 1 + SMALL, SMALL, [0], []

    def open(): opened[0] += 1

    meeting = Barrier(parties, open)

    def meet():
        for k in range(n):
            STEPS
            places.append(meeting.wait())
            check(opened[0] >= k + 1, "barrier opened early")

    together(*[meet] * parties)
    check(opened[0] == n and sorted(places) == sorted(list(range(parties)) * n), "barrier", opened, places)
    check(meeting.n_waiting == 0 and not meeting.broken, "barrier left")
