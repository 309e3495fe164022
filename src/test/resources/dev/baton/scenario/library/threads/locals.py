def sceneID():
    own, seen = threading.local(), []

    def run(mine):
        def step():
            own.value = mine
            for _ in range(SMALL):
                STEPS
                own.value += 1
            check(own.value > mine and own.value < mine + 5, "local", own.value)
            seen.append(own.value - own.value % 10)
        return step

    together(run(10), run(20), run(30))
    check(sorted(seen) == [10, 20, 30] and not hasattr(own, "value"), "locals", seen)
