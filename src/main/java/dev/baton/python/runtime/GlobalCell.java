package dev.baton.python.runtime;

import org.jspecify.annotations.Nullable;

/// A variable of a module.
final class GlobalCell {
    private final String name;
    private final boolean stable;
    private @Nullable Object value;
    private int core = -1;

    /// An unbound variable.
    ///
    /// @param stable whether the program binds it at one place at most, once, so that a bound value never changes
    GlobalCell(String name, boolean stable) {
        this.name = name;
        this.stable = stable;
    }

    String name() {
        return name;
    }

    @Nullable
    Object value() {
        return value;
    }

    void value(@Nullable Object newValue) {
        value = newValue;
    }

    /// The core that has the variable's cache line, -1 at first.
    int core() {
        return core;
    }

    void core(int number) {
        core = number;
    }

    /// Whether a thread may read the value ahead of its time: it is bound and can never change.
    boolean isSettled() {
        return stable && value != null;
    }
}
