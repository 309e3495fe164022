print(int(3.9), int(-3.9), int("42"), int("ff", 16), int(True), float(3), float("1e3"), str(1.0), str(None), str([1, "a"]), repr("a"), bool("False"), list("ab"), tuple({1: 2}), set([1, 1]), dict(a=1), chr(65), ord("A"), bin(5), hex(255), oct(8), ascii("é"), format(3.14159, ".2f"), format(5, "b"))
print(str(1e16), str(1e15), str(0.1 + 0.2), str(1/3), str(100.0), str(-0.0), repr(1e-7), 5e-324, 1.7976931348623157e308, float("nan") == float("nan"))
print(list({"a": 1}.items()), str({1: "a", "b": [2.0]}), str((1,)), str({1}), str(set()), str(frozenset()), repr({"a": {"b": ()}}))
