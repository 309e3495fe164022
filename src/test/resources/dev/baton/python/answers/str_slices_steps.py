s = "hello world"
for sl in (slice(None), slice(2, 5), slice(-3, None), slice(None, None, -1), slice(8, 2, -2), slice(100), slice(-100, 3)):
    print(repr(s[sl]))
print(s[0], s[-1], s[::2], s[::-3])
try:
    s[20]
except IndexError as e:
    print(e)
try:
    s[::0]
except ValueError as e:
    print(e)
try:
    s["a"]
except TypeError as e:
    print(e)
