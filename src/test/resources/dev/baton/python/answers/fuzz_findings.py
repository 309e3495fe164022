s = "a"
for v in (1, None, [2]):
    try:
        s += v
    except TypeError as e:
        print(e)
a = b = [1, 2]; a *= 2; print(b, a is b); a *= 0; print(b)
t = (1,)
try:
    t += 5
except TypeError as e:
    print(e)
class Seq:
    def __getitem__(self, i): return ["x", "y"][i]
p, q = Seq(); print(p, q); *p, q = Seq(); print(p, q)
for f in (lambda: [1][2 ** 64], lambda: "ab" * 2 ** 64, lambda: +[], lambda: -"a", lambda: ~1.5, lambda: format("a", ","), lambda: format(True, "s"), lambda: [] * 1.5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    p, q = {1: 2, 3: 4, 5: 6}
except ValueError as e:
    print(e)
print(f"{'text':07}|{'x':<05}|{True:5}|{+True}|{-False}|{~True if False else 0}")
