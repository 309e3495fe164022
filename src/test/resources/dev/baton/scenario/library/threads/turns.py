def sceneID():
    turn, said, n = Condition(), [], SMALL

    def speak(mine):
        def run():
            for k in range(n):
                with turn:
                    while len(said) % 3 != mine: turn.wait(PICK[None|SOON])
                    WORK
                    said.append(mine)
                    turn.notify_all()
                STEPS
        return run

    together(speak(0), speak(1), speak(2))
    check(said == [0, 1, 2] * n, "turns", said)
