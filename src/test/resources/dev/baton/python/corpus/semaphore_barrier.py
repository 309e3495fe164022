import threading
import random
import time
barrier = threading.Barrier(3)
limit = threading.BoundedSemaphore(2)
local = threading.local()
def phase(n, *, rng=random.Random(1)):
    local.value = n
    with limit:
        time.sleep(rng.random() / 100)
    try:
        index = barrier.wait(timeout=1.0)
    except threading.BrokenBarrierError:
        return None
    if index == 0: print("last")
    return local.value
