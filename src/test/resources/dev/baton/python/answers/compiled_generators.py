# Generators resumed in compiled code: by loops, by built-ins and by one another, and all that takes them out of it.
import threading
import time


def numbers(n):
    k = 0
    while k < n:
        yield k
        k += 1


def odd(items):
    for item in items:
        if item % 2:
            yield item


def kinds(n):
    """A variable that is an int, a float and a text in turn."""
    last = 0
    for k in range(n):
        yield last
        last = k if k % 5 else k / 2 if k % 2 else str(k)


def total(items):
    result = 0
    for item in items:
        result += item
    return result


print(total(numbers(300)), total(odd(numbers(300))), total(odd(odd(numbers(200)))))
print([x for x in kinds(22)])
print(sum(x for x in numbers(200)), sum(1 if x % 3 else 0 for x in numbers(200)))
print(any(x > 150 for x in numbers(200)), all(x < 150 for x in numbers(200)), any(x > 200 for x in numbers(200)))
print(max(x * 7 % 101 for x in numbers(200)), min((x - 40) ** 2 for x in numbers(90)), sorted(-x for x in numbers(9)))
print(list(zip(numbers(40), odd(numbers(40))))[-2:], dict(enumerate(x * x for x in numbers(30)))[29])
print(len({x % 17 for x in odd(numbers(300))}), "-".join(str(x) for x in numbers(40)), tuple(odd(numbers(60)))[-1])
print([list(numbers(k))[-1:] for k in range(12)])
print([next(it) for it in [odd(numbers(90))] for _ in range(30)][-1])


def until(limit):
    for x in numbers(1_000):
        if x == limit:
            return x
    return None


print([until(k) for k in (0, 3, 40, 999)])


def divided(n):
    for k in range(n):
        yield 100 // (n - 5 - k)


def caught(items):
    seen = 0
    try:
        for _ in items:
            seen += 1
    except ZeroDivisionError as error:
        return seen, str(error)
    return seen


print(caught(divided(40)), caught(divided(4)), caught(x for x in divided(30)))
for build in (list, sum, any, max):
    try:
        build(x for x in divided(30) if x < 1_000)
        print(build.__name__, "ended")
    except ZeroDivisionError as error:
        print(build.__name__, error)


def guarded(n, log):
    for k in range(n):
        try:
            yield k
            if k % 10 == 7:
                raise KeyError(k)
        except KeyError as error:
            log.append(error.args[0])
        finally:
            if k % 20 == 0:
                log.append(-k)


log = []
print(total(guarded(60, log)), log)


def closes():
    count = 0

    def up(n):
        nonlocal count
        for k in range(n):
            count += k
            yield count

    return total(up(50)), count, total(x + count for x in numbers(50))


print(closes())


def echo():
    got = None
    while True:
        got = yield got


def mixed():
    """The same generator, resumed by send and by a loop."""
    lines = echo()
    next(lines)
    seen = []
    for k, got in zip(range(60), lines):
        seen.append(got)
        seen.append(lines.send(k))
    return seen[-4:], len(seen)


print(mixed())


def walk(depth):
    if depth:
        for item in walk(depth - 1):
            yield item
        yield depth
        yield from walk(depth - 1)


print(sum(walk(9)), list(walk(3)))


def itself(n):
    for k in range(n):
        if k == 30:
            try:
                next(running)
            except ValueError as error:
                yield str(error)
        yield k


running = itself(40)
print([x for x in running][29:32])


def endless(depth):
    for item in endless(depth + 1):
        yield item


try:
    list(endless(0))
except RecursionError as error:
    print(str(error)[:32])


class Tree:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            for item in self.right:
                yield item


def tree(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Tree(tree(low, middle), middle, tree(middle + 1, high))


print(sum(tree(0, 200)), [x for x in tree(0, 9)], sum(1 for x in tree(0, 100) if x % 3 == 0))


def stops():
    for k in range(30):
        if k == 20:
            raise StopIteration(k)
        yield k


try:
    print(total(stops()))
except RuntimeError as error:
    print(error, repr(error.__cause__))


def waits(n):
    for k in range(n):
        if k % 16 == 15:
            time.sleep(0.001)
        yield k


def work(results, name):
    results[name] = total(waits(40)), sum(x for x in numbers(2_000)), total(odd(numbers(2_000)))


results = {}
workers = [threading.Thread(target=work, args=(results, k)) for k in range(3)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print(sorted(results.items()))

lock = threading.Lock()


def locked(n):
    for k in range(n):
        with lock:
            yield k


print(total(locked(50)), lock.locked())


def handling():
    """What is being handled inside and outside of a generator that yields from a handler."""
    seen = []

    def inner():
        for k in range(20):
            try:
                raise ValueError(k)
            except ValueError:
                yield k
                try:
                    raise KeyError
                except KeyError as error:
                    seen.append(error.__context__.args[0])

    try:
        raise TypeError("outside")
    except TypeError:
        for _ in inner():
            try:
                raise IndexError
            except IndexError as error:
                seen.append(str(error.__context__))
    return seen[:2], seen[-2:], len(seen)


print(handling())
