def sceneID():
    given, got, put_in, n = queue.Queue(PICK[0|1|2]), [], [], SMALL * 3

    def put():
        try:
            for k in range(n):
                STEPS
                try: given.put(k, timeout=SECONDS)
                except queue.Full: continue
                put_in.append(k)
        except queue.ShutDown: pass

    def get():
        try:
            while True:
                try: item = given.get(PICK[True|timeout=SOON])
                except queue.Empty: continue
                got.append(item)
                given.task_done()
                WORK
        except queue.ShutDown: pass

    def shut():
        WORK
        STEPS
        given.shutdown()

    together(put, get, put, get, shut)
    given.join()
    check(sorted(got) == sorted(put_in), "shut queue", got, put_in)
