print((5).bit_length(), (255).bit_count(), (5).is_integer(), (5).conjugate(), True.bit_length())
print((5).real, (5).imag, (5).numerator, (5).denominator, (7).as_integer_ratio())
print((0.5).as_integer_ratio(), (2.0).is_integer(), (2.5).is_integer(), (2.5).real, (2.5).imag, (1.5).conjugate())
print((3).__add__(4), (3).__class__, type(3).__name__, (10).__index__() if hasattr(10, "__index__") else 10)
