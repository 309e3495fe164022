words = ["banana", "Apple", "cherry", "apple", "Date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)))
data = [(2, "b"), (1, "z"), (2, "a")]
data.sort(); print(data); data.sort(key=lambda p: p[0], reverse=True); print(data)
print(sorted({"b": 1, "a": 2}), sorted((3, 1, 2)), sorted("hello", reverse=True), sorted([0.5, 1, True, -1]))
try:
    sorted([1, "a"])
except TypeError as e:
    print(e)
try:
    [3, None].sort()
except TypeError as e:
    print(e)
