from multiprocessing import Pool

TEXT = """one fish two fish
red fish blue fish
this one has a little star
this one has a little car"""


def count(line):
    words = {}
    for word in line.split():
        words[word] = words.get(word, 0) + 1
    return words


def merge(parts):
    total = {}
    for part in parts:
        for word, times in part.items():
            total[word] = total.get(word, 0) + times
    return total


if __name__ == "__main__":
    with Pool(3) as pool:
        total = merge(pool.map(count, TEXT.splitlines()))
    for word, times in sorted(total.items(), key=lambda item: (-item[1], item[0]))[:5]:
        print(f"{word:<6} {times}")
