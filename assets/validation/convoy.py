# A thread that answers pings among threads that compute. Prints how long an answer takes, in microseconds.
# The one who pings is a process of its own: it sends the next ping a while after the answer came, whether or not the
# answering thread has the interpreter back by then.
from threading import Thread
from time import perf_counter
import random
import sys
import baton

CPU_THREADS = 1
PINGS = 100
GAP = 0.002
INTERVAL = 0.005
SLACK = 0.00005
WAKE = 0.0000115
LATE = 0.2
LATENESS = 0.00003
SEND = 0.000005

if INTERVAL: sys.setswitchinterval(INTERVAL)
stop = [False]
waits = []
wakes = [WAKE + (random.expovariate(1 / LATENESS) if random.random() < LATE else 0) for _ in range(PINGS)]


def burn():
    while not stop[0]:
        baton.cpu(0.0005)


def answer():
    baton.io(0.05)
    ping = perf_counter() + GAP
    for wake in wakes:
        left = ping - perf_counter()
        if left > SLACK: baton.io(left - SLACK)
        else: baton.native(SEND)
        sent = perf_counter() + SEND
        baton.native(SEND)
        waits.append((sent + wake - ping) * 1e6)
        ping = sent + wake + GAP + SLACK + SEND
    stop[0] = True


pool = [Thread(target=answer)] + [Thread(target=burn) for _ in range(CPU_THREADS)]
for thread in pool: thread.start()
for thread in pool: thread.join()
waits.sort()
print("rtt_mean", sum(waits) / len(waits))
print("rtt_median", (waits[(len(waits) - 1) // 2] + waits[len(waits) // 2]) / 2)
print("rtt_p99", waits[min(len(waits) - 1, int(round(0.99 * (len(waits) - 1))))])
