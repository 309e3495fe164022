def sceneID():
    done, n = [], SMALL

    def work(k):
        STEPS
        done.append(k)

    def run():
        crew = [Thread(target=work, args=(k,), daemon=PICK[True|False]) for k in range(n)]
        for thread in crew:
            thread.start()
            WORK
            thread.join(SECONDS)
        others = [Thread(target=thread.join, args=(PICK[None|SECONDS],)) for thread in crew]
        for thread in others: thread.start()
        for thread in crew + others:
            while thread.is_alive(): thread.join(SOON)
            thread.join()

    together(run, run)
    check(sorted(done) == sorted(list(range(n)) * 2), "joins", done)
