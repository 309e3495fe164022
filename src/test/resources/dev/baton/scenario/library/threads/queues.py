def sceneID():
    given, got, n = PICK[queue.Queue|queue.LifoQueue|queue.PriorityQueue](PICK[0|1|2|SMALL]), [], SMALL * 3

    def put():
        for k in range(n):
            STEPS
            while True:
                try:
                    given.put(k, PICK[True|True, SECONDS|timeout=SECONDS|False])
                    break
                except queue.Full:
                    WORK

    def get():
        while True:
            STEPS
            try:
                item = given.get(PICK[True|True, SOON|timeout=SOON])
            except queue.Empty:
                continue
            WORK
            if item < 99: got.append(item)
            given.task_done()
            if item == 99: break

    def close():
        makers = [Thread(target=put) for _ in range(2)]
        for maker in makers: maker.start()
        PICK[given.join()|WORK]
        for maker in makers: maker.join()
        given.join()
        for _ in range(3): given.put(99)
        given.join()

    together(close, get, get, get)
    check(sorted(got) == sorted(list(range(n)) * 2), "queue", got)
    check(given.empty() and given.unfinished_tasks == 0, "left in the queue")
