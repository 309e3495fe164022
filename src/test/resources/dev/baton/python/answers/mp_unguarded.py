from multiprocessing import Process


def hello():
    print("hello")


try:
    p = Process(target=hello)
    p.start()
    p.join()
except Exception as error:
    print(type(error).__name__, str(error).split("\n")[1].strip())
