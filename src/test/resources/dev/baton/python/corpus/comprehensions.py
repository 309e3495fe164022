def plain(xs):
    return [x * x for x in xs if x > 0 if x < 9]
def nested(rows):
    return [[cell for cell in row if cell] for row in rows]
def double(xs, ys):
    return [(x, y) for x in xs for y in ys if x != y]
def sets(xs):
    return {x for x in xs}, {x: y for x, y in xs}, {len(x) for x in xs if x}
def shadow(x):
    y = [x for x in x]
    return x, y
def idiom(xs):
    return [y for x in xs for y in [x + 1] if y]
def captured(xs):
    return [lambda: x for x in xs]
def walrus(xs):
    return [last := x for x in xs], last
top = [i for i in range(3)]
table = {i: [j for j in range(i)] for i in top}
squares = list(i * i for i in top)
def inside_try(xs):
    try:
        return [int(x) for x in xs]
    except ValueError:
        return []
