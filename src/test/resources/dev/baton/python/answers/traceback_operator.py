def total(prices, tax):
    result = 0
    for p in prices:
        result = result + p * (1 + tax) - prices["first"]
    return result
total([1, 2], 0.1)
