state = {}
def bump():
    global state, total
    state["n"] = state.get("n", 0) + 1
    total = len(state)
def outer():
    a = b = 0
    def inner():
        nonlocal a
        a += 1
        b = a
        def innermost():
            nonlocal b
            b += 1
            return a, b
        return innermost
    return inner
class Holder:
    global shared
    shared = 1
    def method(self):
        nonlocal_like = 1
        return nonlocal_like
