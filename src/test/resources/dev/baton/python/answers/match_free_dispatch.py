def area(shape):
    kind, *rest = shape
    table = {"circle": lambda r: round(3.14159 * r * r, 2), "rect": lambda w, h: w * h, "unit": lambda: 1}
    return table.get(kind, lambda *a: f"unknown {kind} {a}")(*rest)
for s in (("circle", 2), ("rect", 3, 4), ("unit",), ("hex", 1, 2)):
    print(area(s))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
def rpn(text):
    stack = []
    for tok in text.split():
        if tok in ops:
            b, a = stack.pop(), stack.pop()
            stack.append(ops[tok](a, b))
        else:
            stack.append(float(tok))
    return stack.pop()
print(rpn("3 4 + 2 *"), rpn("10 2 8 * + 3 -"))
try:
    rpn("1 +")
except IndexError as e:
    print(e)
