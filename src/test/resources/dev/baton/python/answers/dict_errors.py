def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: {"a": 1}["b"])
attempt(lambda: {}[5])
attempt(lambda: {}.pop("x"))
attempt(lambda: {}.popitem())
attempt(lambda: {[]: 1})
attempt(lambda: {}[[]])
attempt(lambda: {}.get([]))
attempt(lambda: {(1, []): 2})
attempt(lambda: {{}: 1})
attempt(lambda: [] in {})
attempt(lambda: hash([]))
attempt(lambda: hash({}))
attempt(lambda: hash((1, [])))
attempt(lambda: {}.get())
attempt(lambda: {}.get(1, 2, 3))
attempt(lambda: {}.keys(1))
attempt(lambda: {}.update(5))
attempt(lambda: {}.update([1]))
attempt(lambda: {}.update([(1, 2, 3)]))
attempt(lambda: dict([1]))
attempt(lambda: dict(5))
attempt(lambda: dict(1, 2))
attempt(lambda: {}.foo)
attempt(lambda: {} < {})
attempt(lambda: {} | [])
attempt(lambda: {1} | [])
attempt(lambda: {[]})
attempt(lambda: set([[]]))
attempt(lambda: {1}.add([]))
attempt(lambda: [] in {1})
attempt(lambda: {1}.remove(2))
attempt(lambda: set().pop())
attempt(lambda: {1}[0])
attempt(lambda: {1} + {2})
attempt(lambda: {1} < [1])
attempt(lambda: {1}.union(5))
attempt(lambda: set(5))
def grow(d):
    for k in d:
        d[k + 1] = 0
attempt(lambda: grow({1: 1}))
def shrink(d):
    for k in d:
        del d[k]
attempt(lambda: shrink({1: 1, 2: 2}))
def views(d):
    for k, v in d.items():
        d[k * 2] = v
attempt(lambda: views({1: 1}))
def grow_set(s):
    for k in s:
        s.add(k + 1)
attempt(lambda: grow_set({1}))
