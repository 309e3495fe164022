package dev.baton.python.object;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A variable that a closure shares with its function.
public final class PyCell extends PyObject {
    private @Nullable Object value;

    /// A cell that may be empty.
    public PyCell(@Nullable Object value) {
        this.value = value;
    }

    /// The value, null when the variable is unbound.
    public @Nullable Object get() {
        return value;
    }

    /// Binds or unbinds the variable.
    public void set(@Nullable Object newValue) {
        value = newValue;
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        show(value, visitor);
    }

    @Override
    public PyClass pyClass() {
        return Types.CELL;
    }
}
