a = [3, 1, 2]
a.append(5)
a.extend([7, 8])
a.extend("xy")
a.extend(range(2))
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
print(a, len(a))
a.remove("x")
print(a.pop(), a.pop(0), a.pop(-2), a)
print(a.index(7), a.index(7), a.count(1), a.count("nope"), a.copy() == a, a.copy() is a)
a.clear()
print(a, not a)
b = [5, 3, 9, 1]
b.sort()
print(b)
b.sort(reverse=True)
print(b)
b.reverse()
print(b)
words = ["banana", "kiwi", "Apple", "fig", "cherry"]
words.sort(key=len)
print(words)
words.sort(key=str.lower)
print(words)
words.sort(key=lambda w: (len(w), w), reverse=True)
print(words)
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([(1, "b"), (1, "a"), (0, "z")], key=lambda p: p[0], reverse=True))
print([1, 2] + [3], [0] * 3, [[0] * 2] * 2, 2 * [1], [] == [], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 5], [1, 2] != [1, 2])
x = [1]
x += [2]
x += "ab"
x *= 2
print(x, 2 in x, "z" not in x)
n = [1]
n.append(n)
print(n)
print(list(), list("abc"), list((1, 2)), list({3: 4}), list(range(3)), list(map(str, [1, 2])))
