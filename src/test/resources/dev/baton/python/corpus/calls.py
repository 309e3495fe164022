def run(f, args, kw, obj):
    f()
    f(1, 2)
    f(1, k=2)
    f(*args)
    f(*args, **kw)
    f(1, *args, 2, k=3, **kw)
    f(**kw)
    f(*args, *args, a=1, **kw, b=2)
    obj.method(1)
    obj.method(1, k=2)
    obj.method(*args)
    obj.a.b.c(1).d[2](3)
    print(f(f(f(1))), sep="")
    obj.method(
        1,
        2,
    )
    return (obj
            .first()
            .second(1))
