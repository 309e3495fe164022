result = some_function(
    argument_one,
    keyword=(
        1 +
        2
    ),
)
text = ("first "
        "second "
        f"third {result}")
value = obj.method(
    1
).other(
    2
)
if (a and
        b or
        c):
    pass
total = 1 + \
    2 + \
    x
def f(
    a,
    b=1,
):
    return (
        a
        +
        b
    )
