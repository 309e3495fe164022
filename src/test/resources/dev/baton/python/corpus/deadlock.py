import threading
import time

first, second = threading.Lock(), threading.Lock()

def one():
    with first:
        time.sleep(0.1)
        with second:
            print("one")

def two():
    with second:
        time.sleep(0.1)
        with first:
            print("two")
