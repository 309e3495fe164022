def fact(n): return 1 if n < 2 else n * fact(n - 1)
def hanoi(n, a="A", b="B", c="C"): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(fact(20), fact(30), hanoi(6), ack(2, 3), perms("abc"))
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
def is_even(n): return n == 0 or is_odd(n - 1)
def is_odd(n): return n != 0 and is_even(n - 1)
print(gcd(1071, 462), is_even(100), is_odd(7))
def deep(n): return deep(n + 1)
try:
    deep(0)
except RecursionError as e:
    print(e)
