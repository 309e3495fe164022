import functools

def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        print("start", func.__name__)
        try:
            return func(*args, **kwargs)
        finally:
            print("end")
    return wrapper

def repeat(times):
    def decorate(func):
        def wrapper(*args):
            for _ in range(times):
                func(*args)
        return wrapper
    return decorate

@timed
@repeat(times=3)
def greet(name):
    print("hello", name)

@(lambda cls: cls)
class Decorated:
    @timed
    def method(self):
        pass
