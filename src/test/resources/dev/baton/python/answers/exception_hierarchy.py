class AppError(Exception): pass
class NotFound(AppError):
    def __init__(self, what, code=404):
        super().__init__(f"{what} missing")
        self.code = code
for e in (NotFound("x"), AppError("a", 1), AppError(), KeyError("k"), OSError(2, "no file")):
    try:
        raise e
    except NotFound as err:
        print("NF", err, err.code, err.args)
    except (AppError, KeyError) as err:
        print("APP", repr(err), str(err), err.args)
    except Exception as err:
        print("EX", repr(err), err)
print(issubclass(NotFound, Exception), issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), isinstance(NotFound("q"), AppError), NotFound.__mro__[1].__name__)
