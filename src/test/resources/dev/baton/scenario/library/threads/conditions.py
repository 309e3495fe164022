def sceneID():
    turn, stock, taken, n = Condition(PICK[Lock()|RLock()|]), [], [], SMALL * 3

    def make():
        for k in range(n):
            WORK
            with turn:
                turn.wait_for(lambda: len(stock) < 2)
                stock.append(k)
                PICK[turn.notify_all()|turn.notify_all()|turn.notify(9)]
            STEPS

    def take():
        for _ in range(n):
            STEPS
            with turn:
                while not turn.wait_for(lambda: stock, PICK[None|SOON|SOON]): PAUSE
                taken.append(stock.pop())
                turn.notify_all()

    together(make, take, make, take)
    check(sorted(taken) == sorted(list(range(n)) * 2), "condition", taken, stock)
