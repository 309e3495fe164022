def queens(n):
    def place(row, cols, d1, d2):
        if row == n:
            yield []
            return
        for c in range(n):
            if c not in cols and row + c not in d1 and row - c not in d2:
                for rest in place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}):
                    yield [c] + rest
    return place(0, frozenset(), frozenset(), frozenset())
first = next(queens(8)); print(first, sum(1 for _ in queens(6)))
for c in first: print("." * c + "Q" + "." * (7 - c))
