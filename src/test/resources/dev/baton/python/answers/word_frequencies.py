text = """the quick brown fox jumps over the lazy dog
The fox! It was quick; the dog, lazy."""
counts = {}
for line in text.splitlines():
    for word in line.lower().split():
        word = word.strip(".,;!?")
        counts[word] = counts.get(word, 0) + 1
for w, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:5]:
    print(f"{w:.<10}{n:>3} {'*' * n}")
index = {}
for i, w in enumerate(text.split()):
    index.setdefault(w[0].upper(), []).append(i)
print(index)
inv = {v: k for k, v in counts.items()}
print(inv, len(inv), dict(sorted(inv.items())))
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= b, a.isdisjoint({9}), {3} < a)
d = dict(zip("abc", range(3)))
d |= {"z": 26}
print(d, d.pop("a"), d.popitem(), d, list(d.keys()), "b" in d, d.get("q", "?"))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [[row[i] for row in matrix] for i in range(3)])
nums = [5, 2, 9, 1]
nums.sort(reverse=True); print(nums, sorted(nums), nums[::-1], nums[1:3], nums.index(9), nums.count(2))
nums.insert(1, 7); nums.extend([3, 3]); nums.remove(3); print(nums, nums.pop(), nums.pop(0)); del nums[0:2]; print(nums)
first, *rest, last = range(6); print(first, rest, last)
print(d["nope"])
