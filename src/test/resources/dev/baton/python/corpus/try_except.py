def attempt(f):
    try:
        return f()
    except ValueError:
        return "value"
    except (TypeError, KeyError) as error:
        print(error)
        raise RuntimeError("bad") from error
    except:
        raise
    else:
        print("never")
    finally:
        print("finally")

def nested():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise ValueError() from None
        finally:
            print("inner")
    except ValueError:
        pass
    return 1

def unparenthesized():
    try:
        pass
    except ValueError, TypeError:
        pass
