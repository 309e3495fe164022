def sceneID():
    parties = 1 + SMALL
    meeting, passed, broken = Barrier(parties, timeout=PICK[None|SECONDS]), [], []

    def meet():
        try:
            WORK
            meeting.wait(PICK[None|SECONDS|SECONDS])
            passed.append(1)
            STEPS
            meeting.wait(SECONDS)
            passed.append(2)
        except BrokenBarrierError:
            broken.append(1)

    def abort():
        STEPS
        PICK[meeting.abort()|WORK]

    together(abort, *[meet] * parties)
    first, second = passed.count(1), passed.count(2)
    check(len(broken) + second == parties, "broken barrier", passed, broken)
    check(first in (0, parties) or broken, "parted", passed, broken)
    check(meeting.broken or not broken, "not broken", broken)
    meeting.reset()
    check(meeting.n_waiting == 0 and not meeting.broken, "reset")
    together(*[lambda: meeting.wait(60)] * parties)
