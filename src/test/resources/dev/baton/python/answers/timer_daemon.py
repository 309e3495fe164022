import threading, time
hits = []
t = threading.Timer(0.01, hits.append, args=["fired"]); t.start(); t.join(); print(hits)
c = threading.Timer(5, hits.append, args=["never"]); c.start(); c.cancel(); c.join(); print(hits)
d = threading.Thread(target=time.sleep, args=(50,), daemon=True); d.start(); print(d.daemon, d.is_alive())
start = time.monotonic(); time.sleep(0.02); print(time.monotonic() - start >= 0.02)
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
print(threading.current_thread().name, threading.get_ident() == threading.main_thread().ident, isinstance(threading.get_native_id(), int))
