def sceneID():
    ping, pong, count, n = Event(), Event(), [0], SMALL * 2

    def serve():
        for _ in range(n):
            while not ping.wait(PICK[None|SOON]): PAUSE
            ping.clear()
            count[0] += 1
            WORK
            pong.set()

    def play():
        for _ in range(n):
            STEPS
            ping.set()
            while not pong.wait(PICK[None|SOON|SOON]): PAUSE
            pong.clear()

    def watch():
        while not pong.wait(SOON) and count[0] < n: PAUSE

    together(serve, play, watch)
    check(count[0] == n and not ping.is_set(), "events", count)
