def load(key):
    try:
        return {"a": 1}[key]
    except KeyError as error:
        raise RuntimeError(f"no {key}") from error
try:
    load("z")
except RuntimeError:
    print("handling")
    raise ValueError("third")
