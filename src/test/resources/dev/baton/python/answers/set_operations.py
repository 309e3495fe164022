a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a <= b, {3} < a, a.isdisjoint({9}), a.issuperset({1}), {1}.issubset(a), len(a), 3 in a)
a.add(9); a.discard(100); a.discard(1); a.update([7], (8,)); a.remove(2); print(sorted(a))
a &= {3, 4, 9}; a |= {1}; a -= {9}; a ^= {1, 2}; print(sorted(a), set("aab") == {"a", "b"}, set(), {x % 3 for x in range(9)} == {0, 1, 2}, frozenset([1, 2]) == {1, 2})
for f in (lambda: a.remove(99), lambda: set().pop(), lambda: {[]}, lambda: a | [1], lambda: frozenset([1]).add(2), lambda: {1} < 2):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(sorted({1, 2}.union([3], (4,))), sorted({1, 2, 3}.difference([1], [2])), sorted({1, 2}.symmetric_difference([2, 3])), {1, 2}.intersection([2, 3]))
