package dev.baton.python.object;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tuple whose items also have names.
public final class NamedTuple extends PyTuple {
    private final List<String> names;

    /// A tuple of items with these names.
    public NamedTuple(List<String> names, Object... items) {
        super(items);
        this.names = names;
    }

    @Override
    public @Nullable Object attribute(String name) {
        int index = names.indexOf(name);
        return index < 0 ? super.attribute(name) : get(index);
    }
}
