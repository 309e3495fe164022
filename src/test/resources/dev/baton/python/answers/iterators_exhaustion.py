it = iter([1, 2, 3]); print(list(zip(it, it)), list(it))
m = map(lambda x: x * 2, [1, 2]); print(list(m), list(m))
e = enumerate("ab"); print(next(e), list(e), list(e))
g = (x for x in range(3)); print(2 in g, list(g))
r = reversed([1, 2]); print(next(r), list(r))
d = {"a": 1}; it = iter(d); print(next(it), next(it, None))
f = filter(None, [0, 1, 2]); print(next(f), [*f])
z = zip(); print(list(z), list(zip([])), list(map(str, [])))
x = [1, 2, 3]
for v in x:
    if v == 2: x.append(9)
    if len(x) > 5: break
print(x)
