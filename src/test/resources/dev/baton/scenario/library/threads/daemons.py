def sceneID():
    ready, left = Event(), queue.SimpleQueue()

    def forever():
        ready.set()
        while True:
            WORK
            left.put(1)
            time.sleep(0.0007)

    def stuck():
        PICK[left_open.wait()|Semaphore(0).acquire()|queue.Queue().get()|time.sleep(1e6)]

    left_open = Event()
    for target in (forever, stuck, forever):
        Thread(target=target, daemon=True).start()
        WORK
    check(ready.wait(), "daemon")
    left.get()
    STEPS
