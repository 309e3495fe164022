def sceneID():
    given, got, n = queue.SimpleQueue(), [], SMALL * 3

    def put():
        for k in range(n):
            STEPS
            given.put(k)
        given.put(None)

    def get():
        while True:
            try:
                item = given.get(PICK[True|True, SOON|timeout=SOON])
            except queue.Empty:
                STEPS
                continue
            WORK
            if item is None: break
            got.append(item)

    together(put, get, put, get)
    while not given.empty(): got.append(given.get_nowait())
    check(sorted(got) == sorted(list(range(n)) * 2), "simple queue", got)
