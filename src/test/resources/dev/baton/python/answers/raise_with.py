class Managed:
    def __enter__(self):
        return self
    def __exit__(self, *details):
        print("exit", details[0].__name__)
with Managed():
    raise IndexError("inside with")
