"""The iterators of `itertools`, but for `count`, which many threads may share.

Simplifications: they are generators here, so that wrong arguments are noticed at the first item, and threads that share
one may find it already executing, where CPython's are written in C and have no switching points.
"""


def chain(*iterables):
    return _chained(iterables)


def _chained(iterables):
    for iterable in iterables:
        yield from iterable


chain.from_iterable = _chained


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def cycle(iterable):
    saved = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        yield from saved


def islice(iterable, *bounds):
    bounds = slice(*bounds)
    start = 0 if bounds.start is None else bounds.start
    step = 1 if bounds.step is None else bounds.step
    stop = bounds.stop
    if start < 0 or stop is not None and stop < 0:
        what = "Indices" if start < 0 else "Stop argument"
        raise ValueError(f"{what} for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _sliced(iter(iterable), start, stop, step)


def _sliced(items, start, stop, step):
    wanted = start
    if stop is not None and stop <= start:
        for _ in zip(range(start), items):
            pass
        return
    at = 0
    for item in items:
        if at == wanted:
            yield item
            wanted += step
            if stop is not None and wanted >= stop:
                for _ in zip(range(stop - at - 1), items):
                    pass
                return
        at += 1


def accumulate(iterable, func=None, *, initial=None):
    items = iter(iterable)
    total = initial
    if initial is None:
        for total in items:
            break
        else:
            return
    yield total
    for item in items:
        total = total + item if func is None else func(total, item)
        yield total


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable):
    items = iter(iterable)
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


def filterfalse(predicate, iterable):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def compress(data, selectors):
    return (item for item, selected in zip(data, selectors) if selected)


def starmap(function, iterable):
    for arguments in iterable:
        yield function(*arguments)


def pairwise(iterable):
    items = iter(iterable)
    for before in items:
        for item in items:
            yield before, item
            before = item


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError("n must be at least one")
    return _batches(iter(iterable), n, strict)


def _batches(items, n, strict):
    while batch := tuple(item for _, item in zip(range(n), items)):
        if strict and len(batch) < n:
            raise ValueError("batched(): incomplete batch")
        yield batch


def zip_longest(*iterables, fillvalue=None):
    return _longest([iter(each) for each in iterables], fillvalue)


def _longest(iterators, fillvalue):
    over = object()
    left = len(iterators)
    ended = [False] * left
    while left:
        items = []
        for place, iterator in enumerate(iterators):
            item = over if ended[place] else next(iterator, over)
            if item is over:
                if not ended[place]:
                    ended[place] = True
                    left -= 1
                    if not left:
                        return
                item = fillvalue
            items.append(item)
        yield tuple(items)


def groupby(iterable, key=None):
    items = iter(iterable)
    over = object()
    item = next(items, over)
    while item is not over:
        current = item if key is None else key(item)

        def group():
            nonlocal item
            while item is not over and (item if key is None else key(item)) == current:
                yield item
                item = next(items, over)

        members = group()
        yield current, members
        for _ in members:
            pass


def product(*iterables, repeat=1):
    return _product([tuple(each) for each in iterables] * repeat)


def _product(pools):
    if not pools:
        yield ()
        return
    for first in _product(pools[:-1]):
        for item in pools[-1]:
            yield first + (item,)


def permutations(iterable, r=None):
    pool = tuple(iterable)
    size = len(pool) if r is None else r
    return _arranged(pool, size, lambda places: [i for i in range(len(pool)) if i not in places])


def combinations(iterable, r):
    pool = tuple(iterable)
    return _arranged(pool, r, lambda places: range(places[-1] + 1 if places else 0, len(pool)))


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    return _arranged(pool, r, lambda places: range(places[-1] if places else 0, len(pool)))


def _arranged(pool, size, follow, places=()):
    """All ways to choose so many of the pool, of which `follow` says what may come next."""
    if size < 0:
        raise ValueError("r must be non-negative")
    if len(places) == size:
        yield tuple(pool[place] for place in places)
        return
    for place in follow(places):
        yield from _arranged(pool, size, follow, places + (place,))
