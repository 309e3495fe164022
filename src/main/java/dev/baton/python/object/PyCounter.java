package dev.baton.python.object;

import java.util.function.BiPredicate;

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
    public boolean equalTo(PyDict other, BiPredicate<Object, Object> same) {
        return other instanceof PyCounter counter
                ? isWithin(counter, same) && counter.isWithin(this, same)
                : super.equalTo(other, same);
    }

    private boolean isWithin(PyCounter other, BiPredicate<Object, Object> same) {
        return keys().stream().allMatch(key -> same.test(count(key), other.count(key)));
    }

    @Override
    public PyClass pyClass() {
        return Types.COUNTER;
    }
}
