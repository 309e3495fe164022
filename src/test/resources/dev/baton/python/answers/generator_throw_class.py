# throw() takes an exception, or a class and what to make one of.
def listen():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            print("got", repr(error))


listener = listen()
next(listener)
accepted = [
    (ValueError("one"),),
    (ValueError,),
    (ValueError, None),
    (ValueError, "two"),
    (ValueError, ("three", 3)),
    (ValueError, ValueError("four")),
    (ValueError, UnicodeError("five")),
    (UnicodeError, "six"),
]
for arguments in accepted:
    print(listener.throw(*arguments))
for arguments in ((ValueError("seven"), "seven"), ("eight",), ("nine", "9"), (int, 10)):
    listener = listen()
    next(listener)
    try:
        listener.throw(*arguments)
    except TypeError as error:
        print(error)
listener = listen()
next(listener)
try:
    listener.throw(KeyError, "eleven")
except KeyError as error:
    print(repr(error))
