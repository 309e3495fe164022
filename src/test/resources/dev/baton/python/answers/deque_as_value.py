# Deques that are repeated, compared inside other containers, and refused as keys.
from collections import deque


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


d = deque([1, 2, 3], maxlen=4)
print(d * 2, 2 * deque("ab"), deque([1]) * 0, d)
d *= 2
print(d, d.index(3), d.index(3, 1), attempt(lambda: d.index(3, 0, 1)), attempt(lambda: d * "a"))
print([deque([1])] == [deque([1])], deque([1]) in [deque([1])], [[1]] == [deque([1])], {"k": deque()} == {"k": deque()})
print(attempt(lambda: hash(d)), attempt(lambda: {d: 1}), attempt(lambda: {d}))
print((7).__divmod__(2), (2.5).__floor__(), (2.5).__ceil__(), (-2.5).__trunc__(), (2.567).__round__(1), (5).__rdivmod__(7))
print(attempt(lambda: (5).__divmod__("a")), attempt(lambda: (5).__format__(None)), attempt(lambda: format(5, None)))
