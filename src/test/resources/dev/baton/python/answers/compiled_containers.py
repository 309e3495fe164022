# What compiled code does directly with containers, strings and built-ins: usual kinds, then all that is unusual.
import math
import sys
import threading


class Key:
    """Looks like a number to a dict, and says so in code of the program."""

    def __init__(self, value, fails=False):
        self.value = value
        self.fails = fails

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        if self.fails:
            raise ValueError(f"no comparison of {self.value}")
        return self.value == (other.value if isinstance(other, Key) else other)


class Place:
    """Stands for a whole number, as code of the program says."""

    def __init__(self, place):
        self.place = place

    def __index__(self):
        return self.place


class Row:
    """A container of the program."""

    def __init__(self, items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value + 1

    def __contains__(self, item):
        return item in self.items

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __add__(self, other):
        return f"row and {other}"

    def __lt__(self, other):
        return self.items[0] < other.items[0]

    def __neg__(self):
        return [-item for item in self.items]

    def __bool__(self):
        return len(self.items) > 1

    def __str__(self):
        return f"Row{self.items}"

    def __format__(self, spec):
        return f"<{spec}>" + str(self)


def words(text, times):
    counts = {}
    for _ in range(times):
        for word in text.split():
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
        counts["times"] = counts.get("times", 0) + 1
    return sorted(counts.items())


def sieve(limit):
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    for i in range(2, limit + 1):
        if prime[i]:
            for k in range(i * i, limit + 1, i):
                prime[k] = False
    return [i for i, p in enumerate(prime) if p]


def multiply(a, b):
    n = len(a)
    c = [[0] * n for _ in range(n)]
    for i in range(n):
        row = c[i]
        for j in range(n):
            total = 0
            for k in range(n):
                total += a[i][k] * b[k][j]
            row[j] = total
    return c


def items_of(container, indexes):
    found = []
    for i in indexes:
        try:
            found.append(container[i])
        except (IndexError, KeyError, TypeError) as error:
            found.append(f"{type(error).__name__}: {error}")
    return found


def set_items(container, indexes):
    for i in indexes:
        try:
            container[i] = i
        except (IndexError, KeyError, TypeError) as error:
            print(type(error).__name__, error)
    return container


def contained(container, items):
    answers = []
    for item in items:
        try:
            answers.append(item in container)
            answers.append(item not in container)
        except (TypeError, ValueError) as error:
            answers.append(str(error))
    return answers


def combined(left, rights):
    results = []
    for right in rights:
        try:
            results.append(left + right)
            left += right
        except TypeError as error:
            results.append(str(error))
    results.append(left)
    return results


def compared(left, rights):
    results = []
    for right in rights:
        try:
            results.append(left < right)
            results.append(left == right)
            results.append(left is right)
        except (TypeError, ValueError) as error:
            results.append(str(error))
    return results


def called(function, arguments):
    results = []
    for argument in arguments:
        try:
            results.append(function(argument))
        except (TypeError, ValueError, OverflowError, IndexError) as error:
            results.append(f"{type(error).__name__}: {error}")
    return results


def lengths(values):
    total = 0
    for value in values:
        try:
            total += len(value)
        except TypeError as error:
            print(error)
    return total


def numbers(texts):
    results = []
    for text in texts:
        try:
            results.append(int(text) + abs(float(text)))
        except ValueError as error:
            results.append(str(error))
    return results


def pairs(values):
    found = []
    for value in values:
        try:
            a, b = value
            found.append((b, a))
        except (TypeError, ValueError) as error:
            found.append(str(error))
    return found


def popped(n):
    items = list(range(n))
    total = 0
    for i in range(n + 2):
        try:
            total += items.pop()
        except IndexError as error:
            total -= 1000
    items.append(total)
    items.append(items)
    return items


def built(n):
    made = []
    for i in range(n):
        made.append([i, -i, i << 3, i >> 1])
        made.append((i, str(i), {"i": i, i: [i]}, {i}))
        made.append(f"{i}:{i / 4:>8.2f}:{i!r:<4}|")
        made[-3][1:3] = made[-3][2:0:-1]
    return made[-9:]


def comprehended(values):
    i = "outside"
    for _ in range(3):
        squares = [i * i for i in values]
        table = {i: -i for i in values}
        odd = {i for i in values if i % 2}
        nested = [[i + j for j in values] for i in values]
    return i, squares, table, sorted(odd), nested


def changed_meanwhile(n):
    table = {i: i for i in range(n)}
    seen = 0
    try:
        for key in table:
            seen += 1
            if key == n // 2:
                table[-1] = 0
    except RuntimeError as error:
        print(error)
    items = [1]
    for item in items:
        if len(items) < n:
            items.append(item + 1)
    return seen, sum(items)


def shifted(n):
    x = 1
    for i in range(n):
        x = x << 3
        if i % 30 == 29:
            x = x >> 85
    for i in (1, 70, -1):
        try:
            x = (x << i) >> i
        except ValueError as error:
            print(error)
    return x


def negated(values):
    return [-value for value in values]


def nothing(values):
    none = some = 0
    for value in values:
        if value is None:
            none += 1
        if value is not None:
            some += 1
        if value is True:
            some += 100
    return none, some


def kinds_change(values):
    total = values[0]
    for value in values[1:]:
        total = total + value
    product = 1
    for value in values:
        product = product * value
    return total, product


def rebound(n):
    global len
    total = 0
    for i in range(n):
        total += len("abc")
        if i == n // 2:
            len = lambda text: 10
    del len
    return total + len("abc")


def counter(n):
    count = 0

    def more(by):
        nonlocal count
        for _ in range(by):
            count += 1
            count = max(count, 0)
        return count

    for i in range(n):
        more(i % 3)
    return count


def roots(n):
    return [math.floor(math.sqrt(i)) for i in range(n)] + [math.pi]


def fails_inside(n):
    table = {}
    for i in range(n):
        table[Key(i, i == n - 1)] = i
    found = 0
    for i in range(n):
        found += table.get(i, -1)
    return found


def text_of(values):
    text = ""
    for value in values:
        text += str(value) + "," + f"{value}" + "%s" % (value,)
    return text


def reached(items, index):
    total = 0
    for i in range(index + 1):
        total += items[i]
    return total


def letters(text):
    found = []
    for i in range(-len(text), len(text)):
        found.append(text[i])
    for letter in text:
        found.append(ord(letter))
    return "".join(map(str, found)) + text[1:] + text[::-1]


def work(shared, own, lines, n):
    for i in range(n):
        own.append(i)
        shared.append(i)
        table = {"n": i}
        table["n"] += 1
        lines[i % 4] = lines.get(i % 4, 0) + len(own)
        own[-1] = shared[-1] + i
        x, y = (i, table["n"])
        if x in own or y in lines:
            shared[0] += 1
        for item in shared[-3:]:
            own[0] += item % 3


def everything(shared, pairs, table, box, n):
    """Every instruction on what all threads see; what it returns depends on no order."""
    total = 0
    for i in range(n):
        for item in pairs:
            a, b = item
            total += a[0] + b
        total += len(pairs) + pairs[i % 2][1] + sum(box) + (2 in box) + (box < [9]) + (box == [1, 2])
        total += len(str(box) + f"{box}") + table.get("k", 0) + table["k"] + ("k" in table) + len(box + box)
        total += len(box[0:1]) + max(pairs)[1] + bool(box) + len([x for x in box]) + len(table.items())
        box[i % 2] = i % 2 + 1
        table["k"] = 7
        shared.append(i)
        for key in table:
            total += len(key)
        mine = [box, pairs]
        total += mine[0][0] + len(mine[1])
        shared[0] = mine
        left, right = mine
        total += (left is right) + (left is box)
    return total


def everything_at_once(n):
    shared, pairs, table, box = [0], [([1], 2), ([3], 4)], {"k": 7}, [1, 2]
    totals = {}

    def run(name):
        totals[name] = everything(shared, pairs, table, box, n)

    threads = [threading.Thread(target=run, args=(name,)) for name in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return sorted(totals.items()), len(shared)


add = list.append
upper = str.upper


def borrowed(values):
    """Methods of classes, called with objects of other classes."""
    items = []
    results = []
    for value in values:
        add(items, value)
        try:
            results.append(upper(value))
        except TypeError as error:
            results.append(str(error))
        try:
            add(value, 1)
        except TypeError as error:
            results.append(str(error))
    return items, results


def methods_of_many(values):
    found = []
    for value in values:
        for _ in range(3):
            try:
                found.append(value.copy())
                found.append(value.union([5]))
            except (AttributeError, TypeError) as error:
                found.append(str(error))
    return found


def wrong_calls(n):
    found = []
    for i in range(n):
        items = []
        try:
            if i % 2:
                items.append(i, i)
            else:
                items.append()
        except TypeError as error:
            found.append(str(error))
        try:
            len(items, i)
        except TypeError as error:
            found.append(str(error))
    return found[:4], len(found)


def collected(n):
    kept = []
    for i in range(n):
        pair = (i, [i])
        kept.append(pair)
        if len(kept) > 900:
            kept = kept[850:]
        text = ",".join([str(x) for x in pair[1]]).upper().lower()
        table = {text: pair}
    return len(kept), text, table


def sets(n):
    left, right = {1, 2, 3}, frozenset([2, 3, 4])
    total = 0
    for i in range(n):
        left.add(i % 7)
        left.discard(i % 5)
        total += len(left | right) + len(left & right) + (i in left) + (left >= right)
        for x in sorted(left):
            total += x
    return total


print(words("a b a c", 40))
print(everything_at_once(25))
print(borrowed([[1], "x", 5, [2], "y", None]))
print(methods_of_many([[1], {1}, {1: 2}, frozenset([1]), (1,), "x", 5]))
print(wrong_calls(20), collected(4000), sets(60))
print(sieve(60))
print(multiply([[1, 2], [3, 4]], [[0, 1.5], [1, 10**20]]))
for container in ([1, 2, 3], (1, 2, 3), "xyz", {1: "one", "k": 2, 2.0: 3}, Row([4, 5, 6]), range(5, 50, 7)):
    print(items_of(container, [0, 1, 2, -1, -3, 3, -4, True, "k", None, 10**30 if type(container) is not range else 99, (1,), [1], slice(1, 2)] * 2))
for container in ([1, 2, 3], {}, Row([4, 5, 6]), (1, 2)):
    print(len(set_items(container, [0, -1, 5, -9, 1.5, "k", True, [1]] + [10**30] * (type(container) is not tuple))), container if not isinstance(container, Row) else container.items)
for container in ([1, "b", None], (1, 2), {1: 2}, {3, 4}, "a1b", range(9), Row([1]), 5, {Key(1): 1}, [Key(1, True)]):
    print(contained(container, [1, "b", None, 1.0, Key(1), [2], 10**30]))
print(combined("a", ["b", "c", 1, "d", None]))
print(combined(1, [2, 2.5, 10**30, "x", True, [1]]))
print(combined([1], [[2], (3,), "x", 5]))
print([str(x) for x in combined(Row([1, 2]), [1, "x"])])
print(compared("b", ["a", "b", "c", 1, None]), compared(1, [2, 1, 0.5, 10**30, "x"]))
print(compared((1, 2), [(1, 3), (1, 2), (0,), [1], (1, "x")]), compared(Key(1), [1, Key(2), 3]))


def places(passes):
    items, pair, text = [1, 2, 3, 4], (5, 6), "abc"
    place, end, seen = Place(1), Place(3), []
    for _ in range(passes):
        seen = [items[place], pair[place], text[place], items[place:], items[:end], text[place:end], items[place:end]]
        items[place] += 1
        items[Place(-1)] = len(text[place:])
    return seen, items


for function in (len, abs, str, int, float, ord, chr, bool, list, tuple, sorted, sum, max, repr, round):
    print(function.__name__, called(function, ["x", 5, -2.5, (1, 2), [3, 1, 2], True, "12", -1, 10**20]))
print(called(dict, [{}, [(1, 2)], 5]), called(set, [[1, 2], "aa", 5, [[]]]), called(len, [Row([1, 2])]))
print(called(str, [Row([1])]), called(sorted, [[Row([2]), Row([1])]] * 0), called(bool, [Row([1]), Row([1, 2])]))
print(lengths(["abc", [1, 2], (1,), {1: 2}, {1, 2}, range(7), Row([1, 2]), 5, "", "é𝄞"] * 3))
print(numbers(["1", "2", "x", "-5", " 7 ", "1e3", ""]))
print(pairs([(1, 2), [3, 4], "ab", (1,), (1, 2, 3), 5, {1: 2, 3: 4}, Row([1, 2]), range(2)] * 2))
print(popped(5)[0], built(6))
print(comprehended([1, 2, 3]), comprehended([2.5]))
print(changed_meanwhile(12), shifted(70), negated([1, -2.5, True, 10**20, -(2**63), 2**63]))
print(-Row([1, 2]) if True else 0, nothing([None, 1, 2.5, None, True, "x"] * 3))
print(kinds_change([1, 2, 3]), kinds_change([1.5, 2.5]), kinds_change([1, 2.5, 3, 10**30]), kinds_change([True, 2**62, 2**62]))
print(rebound(20), counter(20), roots(20))
try:
    print(fails_inside(5))
except ValueError as error:
    print(error)
try:
    reached([1, 2, 3], 5)
except IndexError as error:
    print(error)
print(text_of([1, "a", 2.5, None, (1,), [2], Row([3])]), letters("aé𝄞b"))
shared, lines, own = [0], {}, []
threads = [threading.Thread(target=work, args=(shared, [0], lines, 30)) for _ in range(3)]
for t in threads:
    t.start()
work([0], own, {}, 30)
for t in threads:
    t.join()
print(len(shared), sum(own), sorted(lines)[:2])
big = []
for i in range(3000):
    big.append([i, (i,)])
    if i % 100 == 0:
        big.clear()
print(len(big), sys.getrefcount(big) > 0)
print(places(2_000))
reached([1, "x"], 1)
