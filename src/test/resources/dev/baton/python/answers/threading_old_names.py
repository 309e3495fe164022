# What threads, conditions and events were asked by before they had attributes; older tutorials still do.
import threading


def work():
    print(threading.currentThread().getName(), threading.activeCount())


worker = threading.Thread(target=work)
worker.setName("Worker")
worker.setDaemon(True)
print(worker.getName(), worker.name, worker.isDaemon(), worker.daemon)
worker.start()
worker.join()
for change in (worker.setDaemon, lambda value: setattr(worker, "daemon", value)):
    try:
        change(False)
    except RuntimeError as error:
        print(error)
worker.setName(7)
print(repr(worker.name))
event = threading.Event()
print(event.isSet())
ready = threading.Condition()
with ready:
    ready.notifyAll()
print(threading.currentThread() is threading.main_thread())
