import math
from math import pi, sqrt as root
print(pi, math.e, math.tau, math.inf, math.nan, root(2), math.sqrt(16), math.isqrt(17), math.isqrt(10 ** 30))
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.9), math.trunc(3), math.floor(5), math.floor(1e20))
print(math.fabs(-3), math.gcd(12, 18), math.gcd(), math.gcd(-4, 6, 8), math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.factorial(20), math.factorial(25))
print(math.comb(5, 2), math.comb(50, 25), math.comb(2, 5), math.perm(5, 2), math.perm(5), math.pow(2, 10), math.exp(0), math.log(1))
print(math.log(8, 2), math.log2(8), math.log10(1000), math.log2(2 ** 70), math.log(10 ** 300), round(math.exp(1), 12), math.log1p(0), math.expm1(0))
print(math.sin(0), math.cos(0), math.tan(0), round(math.asin(1), 10), round(math.acos(0), 10), round(math.atan(1), 10), math.atan2(0, -1))
print(math.hypot(3, 4), math.hypot(1, 2, 2), math.degrees(math.pi), round(math.radians(180), 10), math.copysign(3, -0.0), math.fmod(-7, 3), math.modf(3.25), math.modf(-1.5))
print(math.isfinite(1), math.isinf(math.inf), math.isnan(math.nan), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-10, abs_tol=1e-9))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.prod([1, 2, 3, 4]), math.prod([]), math.prod([2, 0.5], start=10), math.dist([0, 0], [3, 4]))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.sqrt("a"), lambda: math.factorial(1.5), lambda: math.comb(-1, 2),
          lambda: math.isqrt(-1), lambda: math.exp(1000), lambda: math.floor(math.inf), lambda: math.floor(math.nan), lambda: math.acos(2), lambda: math.gcd(1.5),
          lambda: math.fmod(1, 0), lambda: math.sqrt(), lambda: math.pow(0, -1), lambda: math.nope, lambda: math.log(-5), lambda: math.log(10, 1), lambda: math.ceil("a"), lambda: math.cosh(1000)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(round(math.sinh(1), 12), round(math.cosh(1), 12), round(math.tanh(1), 12), math.sumprod([1, 2], [3, 4]), math.ulp(1.0), math.nextafter(1.0, 2.0))
