import random
random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abc"), random.uniform(1, 2), random.randrange(0, 100, 5), random.sample(range(10), 3), random.choices([1, 2, 3], k=4), random.getrandbits(16), random.gauss(0, 1))
a = list(range(8)); random.shuffle(a); print(a)
r = random.Random(7); print(r.random(), r.randint(0, 9), r.choices("ab", weights=[9, 1], k=5), random.Random("text").random(), random.expovariate(2.0))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
