package dev.baton.python.object;

import java.util.function.Consumer;

/// A `collections.defaultdict`: a dict that makes the value of a key that is not there.
public final class PyDefaultDict extends PyDict {
    private Object factory;

    /// @param factory what is called for a value, None when there is nothing
    public PyDefaultDict(Object factory) {
        this.factory = factory;
    }

    /// What is called for the value of a missing key, None when there is nothing.
    public Object factory() {
        return factory;
    }

    /// Sets it.
    public void factory(Object other) {
        factory = other;
    }

    @Override
    public PyDict fresh() {
        return new PyDefaultDict(factory);
    }

    @Override
    public @org.jspecify.annotations.Nullable Object attribute(String name) {
        return name.equals("default_factory") ? factory : super.attribute(name);
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        super.visit(visitor);
        show(factory, visitor);
    }

    @Override
    public PyClass pyClass() {
        return Types.DEFAULT_DICT;
    }
}
