pairs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def roman(n):
    out = ""
    for v, s in pairs:
        while n >= v:
            out += s; n -= v
    return out
def number(s):
    vals = dict((b, a) for a, b in pairs if len(b) == 1)
    total = 0
    for c, d in zip(s, s[1:] + " "):
        total += vals[c] if vals.get(d, 0) <= vals[c] else -vals[c]
    return total
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2026)], all(number(roman(n)) == n for n in range(1, 500)))
for i in range(1, 16): print("FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i, end=" ")
print()
