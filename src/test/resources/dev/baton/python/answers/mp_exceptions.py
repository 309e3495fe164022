from multiprocessing import Pool


class Refused(Exception):
    def __init__(self, reason, code):
        super().__init__(reason, code)
        self.reason = reason
        self.code = code


class Plain(Exception):
    pass


def work(kind):
    if kind == "refused":
        raise Refused("closed", 7)
    if kind == "plain":
        raise Plain("text", 1)
    if kind == "cause":
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise Plain("outer") from error
    raise {"key": KeyError("k"), "os": OSError("gone")}[kind]


if __name__ == "__main__":
    with Pool(1) as pool:
        for kind in ("refused", "plain", "cause", "key", "os"):
            try:
                pool.apply(work, (kind,))
            except Exception as error:
                print(repr(error), error.args, getattr(error, "code", None))
