def check(x, y):
    assert x
    assert x > 0, "positive"
    assert x and y, f"{x} {y}"
    assert not x or y
    assert isinstance(x, int), (
        "wide"
    )
    assert False
    assert True
    return x
