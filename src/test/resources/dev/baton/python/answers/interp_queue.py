import threading
from concurrent import interpreters

if __name__ == "__main__":
    interp = interpreters.create()
    there, back = interpreters.create_queue(), interpreters.create_queue(maxsize=1)
    print(there, there.id, there.maxsize, back.maxsize, there.empty(), there.qsize())
    interp.prepare_main(there=there, back=back)
    items = [1, {"a": (2, None)}]
    there.put(items)
    interp.exec("got = there.get()\ngot.append('inside')\nback.put(got)")
    print(back.full())
    print(back.get(), items)
    for action in (there.get_nowait, lambda: there.get(timeout=0.02), lambda: there.get(block=False)):
        try:
            action()
        except interpreters.QueueEmpty as error:
            print(repr(error))
    back.put("x")
    try:
        back.put("y", timeout=0.02)
    except interpreters.QueueFull as error:
        print(repr(error))
    try:
        there.put(threading.Lock())
    except interpreters.NotShareableError as error:
        print(type(error).__name__)
    interp.close()
