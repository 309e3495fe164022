# on 2.7 3.9 3.12 3.14
# with cores 2
from threading import Event, Semaphore, Thread
import time, baton
class K:
    def __repr__(self):
        for _ in range(60): pass
        return str(time.process_time())
event, permits, seen = Event(), Semaphore(0), []
def wait(n):
    for k in range(12):
        event.wait(0.00001 * n)
        permits.acquire(timeout=0.00001 * n)
        baton.native(0.00002 * n)
for n in (3, 5, 7): Thread(target=wait, args=(n,)).start()
while len(seen) < 300:
    seen.append((str([K()]), str([event._cond])[-4:], "%s" % [permits._cond]))
print(seen)
