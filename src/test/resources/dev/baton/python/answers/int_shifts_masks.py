for n in (0, 1, -1, 255, -256, 2**70, -2**70):
    print(n, n << 3, n >> 3, n & 0xFF, n | 0x10, n ^ 0x55, ~n)
try:
    1 << -1
except ValueError as e:
    print(e)
print(5 .bit_length(), (-5).bit_length(), (2**100).bit_length(), (255).bit_count())
