from concurrent import interpreters

value = 1


def run(interp, code):
    try:
        interp.exec(code)
    except interpreters.ExecutionFailed as error:
        print(repr(error), error.excinfo.type.__name__, error.excinfo.msg)
        print(error)


if __name__ == "__main__":
    interp = interpreters.create()
    print(interp, interp.id, interp.is_running(), interpreters.get_current(), interpreters.get_main() == interpreters.get_current())
    interp.exec("value = 10\nprint('inside', __name__, value)")
    interp.exec("value += 1")
    interp.exec("print(value)")
    print(value)
    interp.exec("def twice(x):\n    return 2 * x\nprint([twice(i) for i in range(3)])")
    try:
        interp.exec("x = = 1")
    except SyntaxError as error:
        print(error)
    run(interp, "1 / 0")
    run(interp, "twice(1, 2)")
    run(interp, "def f():\n    raise KeyError('k')\nf()")
    run(interp, "import nowhere")
    interp.prepare_main(number=5, text="a", pair=(1, 2.5), nothing=None)
    interp.exec("print(number, text, pair, nothing)")
    interp.prepare_main({"number": 6}, text="b")
    interp.exec("print(number, text)")
    try:
        interp.prepare_main(items=[1, 2])
    except interpreters.NotShareableError as error:
        print(error)
    print(interpreters.list_all())
    interp.close()
    print(interpreters.list_all())
    for action in (interp.close, lambda: interp.exec("1"), interp.is_running):
        try:
            action()
        except interpreters.InterpreterNotFoundError as error:
            print(error)
