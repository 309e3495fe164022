# IOError and EnvironmentError have been other names of OSError since Python 3.3.
print(IOError is OSError, EnvironmentError is OSError, IOError.__name__)
for error in (FileNotFoundError("gone"), TimeoutError("late"), OSError(2, "No such file or directory")):
    try:
        raise error
    except IOError as caught:
        print(repr(caught), caught)
