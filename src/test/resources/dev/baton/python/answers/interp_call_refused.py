# A call in another interpreter that does not even begin fails there, as one that raises does.
from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor


def task():
    return 5


if __name__ == "__main__":
    interpreter = interpreters.create()
    for arguments, keywords in (((3,), {}), ((), {"n": 1})):
        try:
            interpreter.call(task, *arguments, **keywords)
        except interpreters.ExecutionFailed as error:
            print(error)
    try:
        interpreter.call(len)
    except interpreters.ExecutionFailed as error:
        print(error.excinfo.type.__name__, error.excinfo.msg)
    print(interpreter.call(task))
    with InterpreterPoolExecutor(1) as pool:
        print(repr(pool.submit(task, 1).exception()))
        print(pool.submit(task).result())
