n = 1
def read(): return n
def write():
    global n, fresh
    n = 2
    fresh = "new"
def local():
    n = 99
    return n
print(read(), local(), n); write(); print(read(), n, fresh)
def remove():
    global fresh
    del fresh
remove()
try:
    fresh
except NameError as e:
    print(e)
try:
    undefined_name
except NameError as e:
    print(e)
def shadow():
    len = lambda x: -1
    return len("abc")
print(shadow(), len("abc"))
print(__name__)
