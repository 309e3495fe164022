def total(
    first,
    second,
):
    return (first
            + second
            - "x")
value = total(
    1,
    2,
)
