text = """the quick brown fox jumps over the lazy dog
the dog sleeps, and the fox runs."""
counts = {}
for word in text.replace(",", "").replace(".", "").split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
    print(f"{word:<8}{n:>3} {'*' * n}")
lengths = {}
for w in counts:
    lengths.setdefault(len(w), []).append(w)
print({k: sorted(v) for k, v in sorted(lengths.items())})
print(text.title().splitlines()[0], len(text), text.count("the"), max(counts, key=counts.get))
letters = {}
for c in text.lower():
    if c.isalpha():
        letters[c] = letters.get(c, 0) + 1
print(sorted(letters, key=lambda c: (-letters[c], c))[:5], "".join(sorted(letters)))
caesar = "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.islower() else c for c in "hello, world")
print(caesar, caesar[::-1], " ".join(w.capitalize() for w in "a tale of two".split()))
