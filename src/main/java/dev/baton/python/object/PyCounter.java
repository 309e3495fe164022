package dev.baton.python.object;

/// A `collections.Counter`: a dict from items to how often they were counted, 0 for what is not there.
public final class PyCounter extends PyDict {
    /// How often an item was counted.
    public Object count(Object item) {
        Object count = get(item);
        return count == null ? (Object) 0L : count;
    }

    @Override
    public PyDict fresh() {
        return new PyCounter();
    }

    @Override
    boolean equalTo(PyDict other) {
        return other instanceof PyCounter counter ? isWithin(counter) && counter.isWithin(this) : super.equalTo(other);
    }

    private boolean isWithin(PyCounter other) {
        return keys().stream().allMatch(key -> Equality.same(count(key), other.count(key)));
    }

    @Override
    public PyClass pyClass() {
        return Types.COUNTER;
    }
}
