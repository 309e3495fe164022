print(True + True, True * 3, -True, ~5, True == 1, False < True, bool(""), bool("0"), bool([]), bool([0]))
print([] or "empty", 0 and 1 / 0, None or 0 or "last", "a" and "b", not [] and 5)
print(isinstance(True, int), type(True), str(True), repr(False), int(True), float(False), True & False, True | 2, True ^ True)
