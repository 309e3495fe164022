n = 2 ** 64
print(n, n - 1, n + 1, n * n, -n, abs(-n))
print(9223372036854775807 + 1, -9223372036854775808 - 1)
print(9223372036854775807 * 9223372036854775807)
print(n // 2 ** 60, n >> 60, n % 1000, n / 3)
f = 1
for i in range(1, 31):
    f *= i
print(f)
print(int("123456789012345678901234567890") + 1)
print(hash(n), hash(-n), hash(2 ** 61 - 1), hash(-1), hash(2 ** 61))
print(n == 2.0 ** 64, n < 2.0 ** 64, n + 1 > 2.0 ** 64)
print(10 ** 400 > 1e300, 10 ** 400 < float("inf"))
print(n.bit_length(), (n - 1).bit_length(), n.bit_count(), (0).bit_length(), (-5).bit_length(), (-7).bit_count())
print(str(10 ** 50), repr(-10 ** 20))
