def scan(data):
    if (n := len(data)) > 10:
        print(n)
    while chunk := data.read(n):
        print(chunk)
    return [y for x in data if (y := x * 2)], y
print(z := 3)
total = sum(v := i for i in range(3))
