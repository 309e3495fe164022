import asyncio
import baton
import concurrent.futures
import gc
import multiprocessing
import queue
import sys
import threading
import time
from threading import Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, RLock, Semaphore, Thread
from threading import Timer

lock, rlock, items, event = Lock(), RLock(), queue.Queue(), Event()
condition, semaphore, bounded = Condition(), Semaphore(2), BoundedSemaphore(2)


def check(holds, *what):
    if not holds:
        print("wrong:", *what)


def pace(seconds):
    if hasattr(sys, "setswitchinterval"): sys.setswitchinterval(seconds)


def together(*targets):
    crew = [Thread(target=target) for target in targets]
    for thread in crew: thread.start()
    for thread in crew: thread.join()


def burn():
    while True: baton.cpu(0.0005)
