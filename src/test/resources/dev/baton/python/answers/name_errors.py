def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


value = 1
counter = 2
attempt(lambda: valeu)
attempt(lambda: prnt("x"))
attempt(lambda: undefined_thing)
attempt(lambda: "abc".lenght)
import math
attempt(lambda: math.sqr(4))
def f():
    return countr
attempt(f)
class C:
    def method(self):
        return self.metod
    attribute = 1
attempt(lambda: C().attribut)
attempt(lambda: C().method())
attempt(lambda: C.atribute)
