"""The parts of `functools` that programs use most.

Simplifications: CPython writes `partial`, `reduce` and the wrapper of `lru_cache` in C, so that they have no switching
points of their own: here threads may cache a few results more than asked for, or count a hit less; `wraps` does not
copy attributes that the program gave a function.
"""
WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS):
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned)


def reduce(function, iterable, initial=_missing, /):
    items = iter(iterable)
    value = next(items, _missing) if initial is _missing else initial
    if value is _missing:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        value = function(value, item)
    return value


class partial:
    __module__ = "functools"

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts += map(repr, self.args)
        parts += (f"{name}={value!r}" for name, value in self.keywords.items())
        return f"functools.partial({', '.join(parts)})"


class _CacheInfo:
    def __init__(self, hits, misses, maxsize, currsize):
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def __iter__(self):
        return iter((self.hits, self.misses, self.maxsize, self.currsize))

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return (f"CacheInfo(hits={self.hits}, misses={self.misses}, maxsize={self.maxsize}, "
                f"currsize={self.currsize})")


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _cached(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def cache(function, /):
    return _cached(function, None, False)


def _drop_oldest(results):
    try:
        results.pop(next(iter(results)), None)
    except (RuntimeError, StopIteration):
        pass  # another thread was faster


def _cached(function, maxsize, typed):
    """The least recently used result is the first of the dict."""
    results = {}
    hits = misses = 0

    def key_of(args, keywords):
        key = (args, tuple(keywords.items()))
        if typed:
            key += (tuple(map(type, args)), tuple(map(type, keywords.values())))
        hash(key)
        return key

    def wrapper(*args, **keywords):
        nonlocal hits, misses
        key = key_of(args, keywords)
        result = results.pop(key, _missing)
        if result is not _missing:
            hits += 1
            results[key] = result
            return result
        misses += 1
        result = function(*args, **keywords)
        if maxsize != 0:
            while maxsize is not None and key not in results and len(results) >= max(maxsize, 1):
                _drop_oldest(results)
            results[key] = result
        return result

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(results))

    def cache_clear():
        nonlocal hits, misses
        results.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return update_wrapper(wrapper, function)
