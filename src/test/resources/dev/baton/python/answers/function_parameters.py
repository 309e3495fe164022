def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(1, d=0, a=9, b=8), f(*[1, 2], **{"d": 4, "c": 5}), f(1, *(2, 3), *[4], d=1, **{"x": 1}, **{"y": 2}))
for call in (lambda: f(), lambda: f(1), lambda: f(1, d=1, e=2, **{"e": 3}), lambda: f(d=1), lambda: (lambda x: x)(), lambda: (lambda x: x)(1, 2), lambda: (lambda *, k: k)(1), lambda: (lambda x: x)(1, x=2), lambda: (lambda x: x)(y=2)):
    try:
        print(call())
    except TypeError as e:
        print(e)
