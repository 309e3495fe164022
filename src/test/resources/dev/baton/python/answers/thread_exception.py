from threading import Thread
def fail(n):
    values = [1, 2]
    return values[n]
t = Thread(target=fail, args=(5,), name="failing")
t.start()
t.join()
print("main goes on", t.is_alive())
class Quiet(Thread):
    def run(self):
        raise SystemExit
q = Quiet()
q.start()
q.join()
print("end")
