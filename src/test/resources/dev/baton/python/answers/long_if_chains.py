def grade(score):
    if score >= 90: return "A"
    elif score >= 80: return "B"
    elif score >= 70: return "C"
    else:
        if score < 0: raise ValueError("negative score")
        return "F"
print([grade(s) for s in (95, 85, 75, 10)])
try:
    grade(-1)
except ValueError as e:
    print(e)
def classify(n):
    kind = "zero" if n == 0 else "positive" if n > 0 else "negative"
    size = ("small", "big")[abs(n) > 10]
    parity = {0: "even", 1: "odd"}[n % 2]
    return f"{kind}-{size}-{parity}"
print([classify(n) for n in (0, 5, -20, 11)])
leap = [y for y in range(1896, 1912) if y % 4 == 0 and y % 100 or y % 400 == 0]; print(leap)
