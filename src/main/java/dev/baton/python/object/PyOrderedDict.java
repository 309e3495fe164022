package dev.baton.python.object;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/// A `collections.OrderedDict`: a dict whose order counts and can be changed.
public final class PyOrderedDict extends PyDict {
    /// Moves a key that is there to the end, or to the beginning.
    public void move(Object key, boolean last) {
        Object value = Objects.requireNonNull(remove(key));
        if (last) {
            put(key, value);
            return;
        }
        PyDict rest = new PyDict();
        rest.putAll(this);
        clear();
        put(key, value);
        putAll(rest);
    }

    @Override
    public PyDict fresh() {
        return new PyOrderedDict();
    }

    @Override
    public boolean equalTo(PyDict other, BiPredicate<Object, Object> same) {
        return super.equalTo(other, same) && (!(other instanceof PyOrderedDict) || isInOrderOf(other.keys()));
    }

    private boolean isInOrderOf(List<Object> others) {
        List<Object> own = keys();
        for (int i = 0; i < own.size(); i++) {
            if (!Equality.same(own.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public PyClass pyClass() {
        return Types.ORDERED_DICT;
    }
}
