a = {1, 2, 3}
b = {3, 4}
print(a | b, a & b, a - b, a ^ b, a == {3, 2, 1}, a != b, 2 in a, len(a))
print(a.union(b, [9]), a.intersection(b), a.difference([1]), a.symmetric_difference(b), a.intersection(b, {3}), a.union())
print(a.issubset({1, 2, 3, 4}), a.issuperset([1]), a.isdisjoint([7]), a <= a, a < a, a >= {1}, a > {1}, {1} < a)
a.add(10)
a.add(1)
a.discard(99)
a.discard(2)
a.remove(3)
print(a)
a.update([5, 6], (7,))
a.intersection_update({1, 5, 6, 10})
a.difference_update([6])
a.symmetric_difference_update([1, 2])
print(a, a.copy() is a)
a |= {20}
a &= {20, 5, 2}
a -= {2}
a ^= {7}
print(a, sorted(a))
a.clear()
print(a, set(), frozenset(), frozenset([1, 2]), {frozenset([1]): 2}, set("a"))
f = frozenset([1, 2])
print(f | {3}, {3} | f, f & {1}, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), f.union([5]), f.copy() is f)
print({i % 3 for i in range(10)}, {x for x in "a"}, len({1, 1.0, True}), {1, 1.0, True})
print(sorted(set([3, 1, 2, 3])), min({4, 2}), sum({1, 2, 3}), list({5}), max(frozenset([1, 9])))
