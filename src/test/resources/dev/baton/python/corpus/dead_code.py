def after_return(x):
    return x
    print("dead")
    def inner(): pass
def after_raise():
    raise ValueError
    x = [lambda: 1]
def constant_while():
    while False:
        print("dead")
    while True:
        pass
    return 1
if 0:
    def never(): pass
if __debug__:
    print("debug")
