class Good: x = 1
class Bad:
    y = [1, 2]
    z = y[5]
