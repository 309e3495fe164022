x = "module"
def read():
    return x
def write():
    x = "local"
    return x
def write_global():
    global x
    x = "rebound"
print(read(), write(), x)
write_global()
print(x, read())
class Body:
    x = "class"
    y = x + "!"
    def method(self):
        return x
print(Body.y, Body().method())
def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = "inner"
        class Inside:
            seen = x
            def look(self):
                return x
        return Inside.seen, Inside().look()
    return inner(), x
print(outer())
def args_are_local(x):
    x += 1
    return x
print(args_are_local(1), x)
def defaults_early(a=x):
    return a
x = "later"
print(defaults_early())
if True:
    defined_in_if = 1
for loop_variable in range(2):
    in_loop = loop_variable
print(defined_in_if, in_loop, loop_variable)
del in_loop
try:
    in_loop
except NameError as e:
    print(e)
def conditional(flag):
    if flag:
        value = 1
    try:
        return value
    except UnboundLocalError as e:
        return str(e)
print(conditional(True), conditional(False))
len = lambda x: "shadowed"
print(len([]))
del len
print(len([]))
print(__name__)
