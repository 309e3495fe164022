class Failure(Exception):
    pass
def fail(kind):
    if kind == 1:
        raise Failure
    if kind == 2:
        raise Failure("text")
    if kind == 3:
        raise Failure() from ValueError("cause")
    try:
        raise
    except RuntimeError as e:
        print(e.args)
