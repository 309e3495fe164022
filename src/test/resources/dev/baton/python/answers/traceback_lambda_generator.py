nums = [3, 2, 1, 0]
f = lambda n: 6 // n
def run():
    for v in (f(n) for n in nums):
        print(v)
run()
