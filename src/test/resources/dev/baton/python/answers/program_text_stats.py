text = """The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs!
Is the fox quick? Yes."""
words = [w.strip(".,;!?").lower() for w in text.split()]
freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
for w, n in sorted(freq.items(), key=lambda p: (-p[1], p[0]))[:5]:
    print(f"{w:<8}{n:>3} {'*' * n}")
print(len(words), len(set(words)), max(words, key=len), sum(map(len, words)) / len(words))
print({c: text.count(c) for c in "aeiou"}, text.count("\n"), [len(l) for l in text.splitlines()])
def caesar(s, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print(caesar("hello world", 3), caesar(caesar("hello", 5), -5), "racecar" == "racecar"[::-1])
