def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    else:
        print("done")
    return steps

def forever(q):
    while True:
        item = q.get()
        if not item:
            return
        for x in item:
            if x:
                break
        else:
            continue
        print(x)

def countdown(n):
    while n: n -= 1
    while not n < 0:
        n -= 1
