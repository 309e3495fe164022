# Functions and methods that are compiled whole: recursion, errors that pass through them, kinds that change, threads.
import threading


class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def add(self, amount):
        self.balance += amount
        if self.balance > 500:
            self.reset()
        return self

    def reset(self):
        self.balance = 0


class Savings(Account):
    def add(self, amount):
        return super().add(amount * 2)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def depth(n):
    if n == 0:
        return 0
    return 1 + depth(n - 1)


def endless(n):
    return endless(n + 1) + 1


def divide(a, b):
    return a / b


def safe(a, b):
    try:
        return divide(a, b)
    except ZeroDivisionError:
        return None


def chain(a, b):
    return divide(a, b) + 1


def numbers(n):
    total = 0
    for i in range(n):
        if i % 5 == 4:
            continue
        total += square(i)
    return total


def square(x):
    return x * x


def maybe(x):
    if x is None:
        return "none"
    if x is not None and x > 3:
        return "big"
    return "small"


def key(x):
    return -x


def greet(name, greeting="hello"):
    return f"{greeting} {name}"


def changes(owner):
    local = owner
    for i in range(5):
        local += i
    return local


def work(account, times):
    for i in range(times):
        account.add(i)
        if i % 7 == 0:
            numbers(3)


print(fib(12), depth(150), numbers(40))
try:
    endless(0)
except RecursionError as error:
    print(type(error).__name__, error)
print([safe(6, d) for d in (1, 2, 0, 3, 0)])
failures = 0
for d in [1, 0, 2, 0, 4]:
    try:
        chain(8, d)
    except ZeroDivisionError as error:
        failures += 1
print(failures)
print([maybe(x) for x in (None, 1, 5, None, 2.5)])
print(square(3), square(2.5), square(10**12), square(True))
print(sorted([3, 1, 2], key=key), max([1, 5, 3], key=key))
print(greet("you"), greet("all", greeting="good day"), changes(1), changes(1.5))
one = Account("one")
two = Savings("two")
for i in range(30):
    one.add(i)
    two.add(i)
    one.add(1).add(2)
print(one.balance, two.balance)
shared = Account("shared")
threads = [threading.Thread(target=work, args=(shared, 40)) for _ in range(3)]
threads.append(threading.Thread(target=work, args=(one, 40)))
for t in threads:
    t.start()
fib(9)
for t in threads:
    t.join()
print(one.balance, shared.owner)
print(chain(1, 0))
