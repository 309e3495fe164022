import random
random.seed(42)
print(random.random(), random.random(), random.uniform(1, 10), random.randint(1, 6), random.randrange(10), random.randrange(5, 50, 5))
print(random.choice("abcdef"), random.choice([1, 2, 3]), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=6), random.choices("abc", cum_weights=[1, 2, 10], k=4))
a = list(range(10))
random.shuffle(a)
print(a, random.sample(range(100), 5), random.sample(list("abcdefgh"), 8), random.sample(range(1000), 3))
print(round(random.gauss(0, 1), 12), round(random.gauss(0, 1), 12), round(random.gauss(mu=5, sigma=2), 12), round(random.expovariate(1.5), 12), random.getrandbits(10), random.getrandbits(70), random.getrandbits(32), random.getrandbits(0))
r = random.Random(7)
print(r.random(), r.randint(0, 10 ** 20), r.random())
random.seed(0)
print([random.randint(1, 100) for _ in range(10)])
random.seed("text")
print(random.random())
random.seed(3.5)
print(random.random())
random.seed(10 ** 40)
print(random.random())
random.seed(-5)
print(random.random(), random.triangular(0, 10, 3), random.betavariate(1, 2) if False else 0, round(random.normalvariate(0, 1), 12))
s = random.Random(1)
s.seed(2)
print(s.choice(range(10, 20)), s.uniform(-1, 1), s.randrange(3), s.sample([1, 2, 3], k=2), random.randint(-3, 3))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.sample({1}, 1), lambda: random.randrange(1, 5, 0), lambda: random.choices([], k=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Sub(random.Random):
    pass
print(random.random() < 1, 0 <= random.random())
