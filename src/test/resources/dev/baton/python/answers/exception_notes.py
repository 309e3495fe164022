try:
    try:
        raise ValueError("v")
    except ValueError as e:
        e.add_note("first note")
        e.add_note("second")
        raise
except ValueError as e:
    print(e.__notes__)
def boom():
    e = RuntimeError("with note")
    e.add_note("look here")
    raise e
boom()
