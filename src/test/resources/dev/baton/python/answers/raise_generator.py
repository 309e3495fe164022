def numbers():
    yield 1
    raise ValueError("in generator")
for n in numbers():
    print(n)
