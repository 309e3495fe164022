def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: [1][5])
attempt(lambda: [1][-2])
attempt(lambda: [1]["a"])
attempt(lambda: [1][1.0])
attempt(lambda: [].pop())
attempt(lambda: [1].pop(5))
attempt(lambda: [1].remove(2))
attempt(lambda: [1].index(2))
attempt(lambda: [3, "a"].sort())
attempt(lambda: sorted([1, None]))
attempt(lambda: [1].append())
attempt(lambda: [1].append(1, 2))
attempt(lambda: [1].extend(5))
attempt(lambda: [1].insert(0))
attempt(lambda: [1].insert("a", 0))
attempt(lambda: [1].clear(1))
attempt(lambda: [1].sort(1))
attempt(lambda: [1].sort(foo=1))
attempt(lambda: [1].apend(2))
attempt(lambda: [1] + 1)
attempt(lambda: [1][::0])
attempt(lambda: list(5))
attempt(lambda: list(1, 2))
attempt(lambda: [].__setitem__)if False else None
def assign(a, i, v):
    a[i] = v
attempt(lambda: assign([1], 5, 0))
attempt(lambda: assign([1], "x", 0))
attempt(lambda: assign([1, 2, 3], slice(0, 3, 2), [1]))
attempt(lambda: assign([1, 2, 3], slice(0, 3), 5))
attempt(lambda: assign((1,), 0, 5))
def delete(a, i):
    del a[i]
attempt(lambda: delete([1], 5))
attempt(lambda: delete([1], "x"))
attempt(lambda: delete((1,), 0))
attempt(lambda: (1,)[3])
attempt(lambda: (1,)["a"])
attempt(lambda: (1, 2).index(5))
attempt(lambda: (1, 2).append(5))
attempt(lambda: 5[0])
attempt(lambda: None[0])
attempt(lambda: len[0])
attempt(lambda: range(3)[5])
attempt(lambda: range(3)["a"])
attempt(lambda: assign(5, 0, 0))
