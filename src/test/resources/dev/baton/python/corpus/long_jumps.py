def big(a, x):
    while a:
        if x == 1: a.one(x, x, x)
        elif x == 2: a.two(x, x, x)
        elif x == 3: a.three(x, x, x)
        elif x == 4: a.four(x, x, x)
        elif x == 5: a.five(x, x, x)
        elif x == 6: a.six(x, x, x)
        elif x == 7: a.seven(x, x, x)
        elif x == 8: a.eight(x, x, x)
        elif x == 9: a.nine(x, x, x)
        elif x == 10: a.ten(x, x, x)
        elif x == 11: a.eleven(x, x, x)
        elif x == 12: a.twelve(x, x, x)
        elif x == 13: a.thirteen(x, x, x)
        else: continue
        x += 1
    return x
