import threading
from multiprocessing import Process


def work(x):
    pass


def attempt(title, process):
    try:
        process.start()
    except Exception as error:
        text = str(error)
        print(title, "|", type(error).__name__, "|", text[: text.find(" at 0x")] if " at 0x" in text else text)
        for note in error.__notes__:
            print("   ", note)


class Holder:
    def __init__(self, value):
        self.value = value


if __name__ == "__main__":
    def local():
        pass

    attempt("lambda", Process(target=lambda: 1))
    attempt("local", Process(target=work, args=((lambda: 1),)))
    attempt("lock", Process(target=work, args=(threading.Lock(),)))
    attempt("generator", Process(target=work, args=((i for i in range(3)),)))
    attempt("in list", Process(target=work, args=([1, threading.Lock()],)))
    attempt("in dict", Process(target=work, args=({"key": threading.Lock()},)))
    attempt("in object", Process(target=work, args=(Holder(threading.Lock()),)))
    attempt("module", Process(target=work, args=(threading,)))
