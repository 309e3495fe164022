import time
from multiprocessing import Process, active_children


def forever():
    time.sleep(600)


def parent():
    try:
        Process(target=forever).start()
    except AssertionError as error:
        print(error)


def quick():
    print("quick")


if __name__ == "__main__":
    d = Process(target=forever, daemon=True)
    d.start()
    print(d.daemon, [p.name for p in active_children()])
    p = Process(target=parent, daemon=True)
    p.start()
    p.join()
    Process(target=quick).start()
