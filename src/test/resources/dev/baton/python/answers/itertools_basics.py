import itertools
from itertools import (
    accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
    filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, zip_longest)
from threading import Thread


def shown(iterable):
    print(list(iterable))


def numbers(n):
    for i in range(n):
        print("give", i)
        yield i


counter = count(5, 3)
print(next(counter), next(counter), list(zip(count(), "ab")), list(islice(count(1.5, 0.5), 3)))
shown(islice(count(10**18, 10**18), 12))
shown(chain([1, 2], "ab", (), {3: 4}))
shown(chain.from_iterable([[1], [2, 3], "c"]))
shown(islice(cycle([1, 2, 3]), 7))
shown(cycle([]))
shown(islice(cycle(numbers(2)), 5))
shown(repeat("x", 3))
shown(map(pow, [1, 2, 3], repeat(2)))
shown(repeat("x", 0))
shown(islice("abcdefg", 3))
shown(islice("abcdefg", 2, None))
shown(islice("abcdefg", 1, 6, 2))
shown(islice("abc", 0))
shown(islice("abc", None))
for bounds in ((2,), (1, 4), (0, 5, 3), (3, 3), (2, 1)):
    items = numbers(8)
    print(bounds, list(islice(items, *bounds)), next(items))
for bounds in ((-1,), (0, 5, 0)):
    try:
        islice("abc", *bounds)
    except ValueError as error:
        print(error)
shown(accumulate([1, 2, 3, 4]))
shown(accumulate([1, 2, 3, 4], lambda a, b: a * b))
shown(accumulate([1, 2], initial=100))
shown(accumulate([]))
shown(takewhile(lambda x: x < 3, numbers(9)))
shown(dropwhile(lambda x: x < 3, [1, 2, 3, 1]))
shown(filterfalse(lambda x: x % 2, range(6)))
shown(filterfalse(None, [0, 1, "", "a"]))
shown(compress("abcd", [1, 0, 1]))
shown(starmap(pow, [(2, 3), (3, 2)]))
shown(pairwise("abcd"))
shown(pairwise("a"))
shown(batched("abcdefg", 3))
try:
    shown(batched("abcd", 3, strict=True))
except ValueError as error:
    print(error)
shown(zip_longest("abc", [1], fillvalue="-"))
shown(zip_longest([1, 2], "abcd", ()))
shown(zip_longest())
shown((key, list(group)) for key, group in groupby("aaabbca"))
shown((key, list(group)) for key, group in groupby([1, 3, 2, 4, 5], lambda x: x % 2))
shown(key for key, _ in groupby("aabb"))
shown(product([1, 2], "ab"))
shown(product([0, 1], repeat=2))
shown(product())
shown(product([1], []))
shown(permutations([1, 2, 3]))
shown(permutations("abc", 2))
shown(permutations([1], 2))
shown(combinations("abcd", 2))
shown(combinations([1, 2], 3))
shown(combinations([1, 2], 0))
shown(combinations_with_replacement("abc", 2))
print(sum(1 for _ in permutations(range(5))), sum(1 for _ in combinations(range(8), 3)))

ticket = count(1)
taken = []


def take():
    for _ in range(200):
        taken.append(next(ticket))


pool = [Thread(target=take) for _ in range(4)]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
print(len(taken), len(set(taken)), max(taken), next(ticket))
try:
    count("a")
except TypeError as error:
    print(error)
print(type(itertools.count()).__name__, iter(ticket) is ticket)
