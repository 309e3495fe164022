def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
def iterative(n):
    a, b = 0, 1
    while n > 0:
        a, b, n = b, a + b, n - 1
    return a
memo = {}
def cached(n):
    if n not in memo:
        memo[n] = n if n < 2 else cached(n - 1) + cached(n - 2)
    return memo[n]
