from threading import Thread
def bad(): return {}["missing"]
t = Thread(target=bad, name="worker"); t.start(); t.join()
print("main goes on", t.is_alive())
def quiet():
    try:
        bad()
    except KeyError as e:
        results.append(repr(e))
results = []
t = Thread(target=quiet); t.start(); t.join(); print(results)
def leave(): raise SystemExit
t = Thread(target=leave); t.start(); t.join(); print("exit in a thread is silent")
