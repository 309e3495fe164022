# Truth values of constants in hot loops, beside one that the program's own code finds.
class Never:
    def __bool__(self):
        return False


def counted(passes, never):
    count = 0
    for i in range(passes):
        if never:
            count += 1
        if -0.0:
            count += 2
        text, pair, nothing, flag = "a", (1, 2), None, True
        if text:
            count += 4
        if pair and not nothing:
            count += 8
        while nothing:
            count += 16
        if not flag or nothing or i % 3 == 0 and flag:
            count += 32
        if i == passes // 2:
            text = ""
        count += text and 64 or 128
    return count


print([counted(passes, Never()) for passes in (1, 2, 100, 3000, 3000, 3001)])
