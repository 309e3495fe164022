values = [1, "two", 3.0, None, True]
print([type(v).__name__ for v in values], [v for v in values if isinstance(v, (int, float)) and not isinstance(v, bool)])
print(list(map(lambda v: v is None, values)), sorted(values, key=lambda v: str(v)), [str(v)[:2] for v in values])
print({type(v).__name__: v for v in values}, dict.fromkeys(["a", "b"]), max(values[:1] + [2]), sum(v for v in values if type(v) is int))
