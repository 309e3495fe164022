# Instructions that compiled code tries directly, where it shows when they act too early, in the wrong place or twice.
import sys
import threading


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        return self.value == other

    def __lt__(self, other):
        return [self.value] * (self.value % 2)


def races(counts, row, pair, table, n):
    for i in range(n):
        counts[0] = counts[0] + 1
        counts[i % 2] = counts[i % 2] + 1
        row[1][0] = row[1][0] + counts[1]
        a, b = pair
        pair[0] = b + 1
        pair[1] = a + 1
        table["n"] = table["n"] + len(counts)
        if counts:
            counts.append(i)
        for item in counts[-2:]:
            counts[0] = counts[0] + item % 3
        if counts < row[1]:
            row[1].append(i)
        both = counts + row[1]
        counts[1] = len(both) + counts[1] % 100
        if i % 5 == 0:
            for item in row[1]:
                counts[1] = counts[1] + item % 2
            for item in (x for x in pair):
                counts[1] = counts[1] + item % 2


def race():
    counts, row, pair, table = [0, 0], (None, [0, 1]), [0, 1], {"n": 0}

    def run():
        races(counts, row, pair, table, 40)

    threads = [threading.Thread(target=run) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return sum(counts), row, pair, table


def turns(seen, name, n):
    total = 0
    for i in range(n):
        seen.append(name)
        total += len(seen) + abs(-i) + len(str(i))
    return total


def take_turns():
    seen = []
    threads = [threading.Thread(target=turns, args=(seen, name, 400)) for name in "abc"]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return "".join(seen).count("ab"), "".join(seen).count("ca")


def guarded(lock, i):
    with lock:
        yield i
    yield 1


def sums(lock, n):
    total = 0
    for i in range(n):
        total += sum(guarded(lock, i))
    return total


def sum_at_once():
    lock = threading.Lock()
    threads = [threading.Thread(target=sums, args=(lock, 60)) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


def one_line(keys, table):
    total = 0
    for key in keys: total += table.get(key, -1)
    return total


def truths(keys):
    found = 0
    for key in keys:
        if key < 3:
            found += 1
        found += bool(key < 3)
    return found


def second(pair):
    a, b = pair
    return b


def seconds(pairs):
    text = ""
    for _ in range(6):
        for pair in pairs:
            text = text + second(pair)
    return text


def numbers(n):
    same = least = shifted = 0
    for i in range(n):
        x = i * 1000
        same += x is x
        y = (i - 4611686018427387904 - i) * 2
        least = -y
        shifted += (x >> 70) + (-x >> 64)
    return same, least, shifted


def negative(items):
    found = []
    for _ in range(4):
        for i in range(-5, 5):
            try:
                found.append(items[i])
                items[i] = i
            except IndexError as error:
                found.append(str(error)[:4])
    return found


def wrong_calls(n):
    found = []
    for i in range(n):
        items = []
        for k in range(3):
            try:
                items.append(i)
                items.append(i, k) if k == 2 else items.append(k)
                items.pop(0, 1) if k == 1 else items.pop(0)
            except TypeError as error:
                found.append(str(error))
    return len(found), found[:3]


def counting(n):
    count = 0

    def add(by):
        nonlocal count
        for i in range(by):
            count = count + i
        return count

    for i in range(n):
        add(i)
    return count


def garbage(n):
    kept = []
    for i in range(n):
        kept.append((i, [i]))
        if len(kept) > 4000:
            kept = kept[3500:]
    return len(kept)


sys.setswitchinterval(0.00002)
print(race(), take_turns(), sum_at_once())
print(one_line([Key(1), 2, Key(3)] * 20, {1: 1, 2: 2, Key(3): 3}))
print(truths([Key(1), Key(2), Key(3)] * 10), seconds(["ab", ("c", "d"), ["e", "f"]]))
print(numbers(30), negative([1, 2, 3]), wrong_calls(30), counting(30), garbage(9000))
