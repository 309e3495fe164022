students = [("ann", 90, "A"), ("bob", 72, "C"), ("cat", 85, "B"), ("dan", 90, "A")]
by = {}
for n, s, g in students: by.setdefault(g, []).append(n)
print(by, {g: len(v) for g, v in by.items()}, max(students, key=lambda s: s[1])[0], sorted(students, key=lambda s: (-s[1], s[0]))[0:2])
print(f"{'Name':<8}{'Score':>6}"); print("-" * 14)
for n, s, *_ in students: print(f"{n.capitalize():<8}{s:>6.1f}{'*' if s > 80 else '':>2}")
avg = sum(s for _, s, _ in students) / len(students); print(f"{avg=:.3f}", round(avg, 1), divmod(337, 4))
a, b = [1, 2, 3], [1, 2, 3]; c = a
print(a == b, a is b, c is a, id(a) == id(c)); c.append(4); print(a, b, a > b, a[-1:], a * 2, a + b)
grid = [[0] * 3] * 2; grid[0][0] = 1; print(grid)
s = {3, 1, 2}; s.add(5); s.discard(9); s.update([7, 8]); print(sorted(s), len(s), sum(s), s >= {1}, frozenset([1]) | {2})
try: s.remove(99)
except KeyError as e: print("KeyError", e, e.args)
d = {"x": 1, "y": {"z": [1, 2]}}; d["y"]["z"].append(3); e = d.copy(); e["x"] = 9; e["y"]["z"].clear(); print(d, e, dict.fromkeys("ab", 0), {**d, "x": 5}, list(d)[::-1])
for i, (k, v) in enumerate(d.items(), 1): print(i, k, v, end="; ")
print(); del d["x"]; print(d, len(d), bool({}), any([]), all([]), [] or "empty", 0 and 1, not None, 3 if d else 4)
t = (1, "a", [2]); t[2].append(3); print(t, t + (4,), t.index("a"), t.count(1)); x, (y, z) = 1, (2, 3); x, y = y, x; print(x, y, z)
print(list(map(str.upper, "ab")), list(filter(lambda x: x % 2, range(6))), [*zip("ab", [1, 2], (True, None))], [i for i in range(20) if i % 3 == 0 if i % 2], [(i, j) for i in range(2) for j in "ab"])
try:
    for k in e: del e[k]
except RuntimeError as err: print(err)
print("done" if not (n := len(a)) > 10 else "big", n); t[0] = 5
