# A program without "if __name__ == '__main__'" begins anew in an interpreter that imports it for a function; there it
# cannot hand the function on.
from concurrent import interpreters

ANSWER = 42


def task():
    return ANSWER


def divide():
    inner = interpreters.create()
    inner.exec("1/0")


print("begin", __name__)
interpreter = interpreters.create()
try:
    print(interpreter.call(task))
except interpreters.NotShareableError:
    print("not shareable")
try:
    interpreter.call(divide)
except interpreters.NotShareableError:
    print("not shareable")
except interpreters.ExecutionFailed as error:
    print(error.excinfo.type.__name__, error.excinfo.msg.splitlines()[0])
