import math
import random

print(math.exp(1), math.exp(0.5), math.exp(-1), math.exp(10))
for name in ("exp", "sin", "cos", "tan", "atan", "log", "log2", "cbrt", "asin", "acos"):
    function = getattr(math, name)
    least = 1 if name.startswith("log") else 0
    scale = 50 if name.startswith("a") else 4
    print(name, [function(i / scale) for i in range(least, 33)])
print([3.7**y for y in (0.1, 1.3, 2.5, -0.7, 9.9)], [x**1.5 for x in range(1, 40)], [x ** (1 / 3) for x in range(1, 40)])
print([math.pow(x, 2.2) for x in range(1, 40)], 2.0**0.5, 10.0**-2.0, 1.1**10)
random.seed(3)
print([random.gauss(0, 1) for _ in range(20)], [random.expovariate(2) for _ in range(20)])
