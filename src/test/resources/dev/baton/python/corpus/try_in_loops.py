def search(items):
    for item in items:
        try:
            value = int(item)
        except ValueError:
            continue
        else:
            if value > 10:
                break
        finally:
            print(item)
    else:
        return None
    return value

def retry(f, times):
    while times:
        try:
            return f()
        except OSError as error:
            last = error
            times -= 1
        finally:
            if times == 1:
                break
    raise last

def finally_return():
    try:
        return 1
    finally:
        return 2

def deep(xs):
    for x in xs:
        for y in x:
            try:
                with y:
                    if y:
                        return x, y
            finally:
                print(x)
