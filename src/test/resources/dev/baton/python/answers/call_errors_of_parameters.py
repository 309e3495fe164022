def area(width, height, /, scale=1, *, unit="cm"):
    return f"{width * height * scale} {unit}"


def total(first, *rest, **options):
    return first, rest, options


ATTEMPTS = [
    lambda: area(2, 3),
    lambda: area(2, 3, unit="m", scale=2),
    lambda: area(width=2, height=3),
    lambda: area(2, height=3),
    lambda: area(2, 3, 4, 5),
    lambda: area(2),
    lambda: area(2, 3, colour="red"),
    lambda: area(2, 3, unti="m"),
    lambda: area(2, 3, 4, scale=5),
    lambda: total(),
    lambda: total(1, 2, first=3),
    lambda: total(*"abc", **{"x": 1}, y=2),
    lambda: total(**{"first": 9}),
    lambda: total(1, **{"a": 1}, **{"a": 2}),
    lambda: total(*5),
    lambda: total(1, **[]),
    lambda: (lambda x, y=x_default: x)(1),
]
for number, attempt in enumerate(ATTEMPTS, 1):
    try:
        print(number, attempt())
    except (TypeError, NameError) as problem:
        print(number, type(problem).__name__, problem)
area(height=1, width=2)
