def down(n):
    return down(n + 1)
try:
    down(0)
except RecursionError as e:
    print("deep", e)
def count(n):
    if n > 12: raise KeyError(n)
    count(n + 1)
count(0)
