import math
print(math.sqrt(2), math.isqrt(99), math.factorial(20), math.gcd(12, 18, 27), math.lcm(4, 6), math.comb(10, 3), math.perm(5, 2), math.prod([1, 2, 3, 4]), math.hypot(3, 4), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.7))
print(math.pi, math.e, math.tau, math.inf, math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.fabs(-2), math.fmod(-7, 3), math.fsum([0.1] * 10), math.dist([0, 0], [3, 4]))
print(math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.exp(0), math.sin(1), math.cos(1), math.tan(1), math.atan2(1, -1), math.degrees(math.pi), math.radians(180), math.modf(3.25), math.frexp(10.0), math.ldexp(0.5, 3))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.floor(math.inf), lambda: math.isqrt(-1), lambda: math.sqrt("a"), lambda: math.comb(3, -1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
