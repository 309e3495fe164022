print(5 & 3, 5 | 3, 5 ^ 3, ~5, ~-1, 1 << 10, 1 << 70, -1 >> 3, -9 >> 1, 1000 >> 100)
print(-5 & 3, -5 | 3, -5 ^ 3, (1 << 80) & (1 << 80) - 1, -(1 << 70) >> 3)
print(True & False, True | False, True ^ True, ~0, True << 3)
x = 0b1010
x |= 0x0f
x &= ~1
x ^= 3
x <<= 2
x >>= 1
print(x, bin(x), hex(255), oct(8), bin(-5), hex(-255), bin(0))
print(0xff, 0o17, 0b11, 1_000_000)
