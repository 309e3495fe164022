def debug(func):
    """Print the function signature and return value"""
    def wrapper_debug(*args, **kwargs):
        args_repr = [repr(a) for a in args]
        kwargs_repr = [f"{k}={v!r}" for k, v in kwargs.items()]
        signature = ", ".join(args_repr + kwargs_repr)
        print(f"Calling {func.__name__}({signature})")
        value = func(*args, **kwargs)
        print(f"{func.__name__}() returned {value!r}")
        return value
    wrapper_debug.__name__ = func.__name__
    wrapper_debug.__doc__ = func.__doc__
    wrapper_debug.__wrapped__ = func
    return wrapper_debug

def repeat(_func=None, *, num_times=2):
    def decorator_repeat(func):
        def wrapper(*args, **kwargs):
            for _ in range(num_times):
                value = func(*args, **kwargs)
            return value
        return wrapper
    if _func is None:
        return decorator_repeat
    return decorator_repeat(_func)

@debug
def make_greeting(name, age=None):
    """Greets."""
    if age is None:
        return f"Howdy {name}!"
    return f"Whoa {name}! {age} already, you're growing up!"
make_greeting("Benjamin")
make_greeting("Juan", age=114)
@repeat
def say_whee(): print("Whee!")
@repeat(num_times=3)
def greet(n): print(f"Hello {n}")
say_whee(); greet("World")
print(make_greeting.__name__, make_greeting.__doc__, make_greeting.__wrapped__("z"))

class CountCalls:
    def __init__(self, func):
        self.func = func
        self.num_calls = 0
    def __call__(self, *args, **kwargs):
        self.num_calls += 1
        print(f"Call {self.num_calls} of {self.func.__name__!r}")
        return self.func(*args, **kwargs)
@CountCalls
def hi(): return "hi"
hi(); hi(); print(hi.num_calls)

def singleton(cls):
    instances = {}
    def get(*a, **k):
        if cls not in instances:
            instances[cls] = cls(*a, **k)
        return instances[cls]
    return get
@singleton
class Config: pass
print(Config() is Config())
def add_repr(cls):
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items())
        return f"{cls.__name__}({fields})"
    cls.__repr__ = __repr__
    return cls
@add_repr
class Point:
    def __init__(self, x, y): self.x = x; self.y = y
print(Point(1, "two"), [Point(3, None)])
greet()
