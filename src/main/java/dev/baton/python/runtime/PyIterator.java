package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.Types;
import org.jspecify.annotations.Nullable;

/// A built-in iterator.
public abstract class PyIterator extends PyObject {
    /// The next item, null at the end, or a [NativeFrame] that produces the item or raises StopIteration.
    public abstract @Nullable Object next(Evaluator evaluator);

    /// Whether it never needs a frame for its next item.
    public boolean isImmediate() {
        return false;
    }

    /// The collection whose change would show in the items, null for none; of several, one that threads share.
    public @Nullable PyObject source() {
        return null;
    }

    @Override
    public boolean showsShared() {
        PyObject source = source();
        return source != null && (source.isShared() || source.showsShared());
    }

    @Override
    public PyClass pyClass() {
        return Types.ITERATOR;
    }
}
