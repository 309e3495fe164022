t = (1, 2, 3, 2)
print(t.count(2), t.index(2), t[1:], t + (4,), t * 2, len(t), 3 in t, (), (1,), hash((1, 2)) == hash((1, 2)), t == (1, 2, 3, 2))
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    t.index(9)
except ValueError as e:
    print(e)
print((1, 2) < (1, 3), ((1, 2), 3), tuple("ab"), tuple([1]), max((1, 5), (2, 0)), (1, [2])[1])
t = (1, [2])
try:
    t[1] += [3]
except TypeError as e:
    print(e, t)
