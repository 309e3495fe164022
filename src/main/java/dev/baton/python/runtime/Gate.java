package dev.baton.python.runtime;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Marks where an atomic call began on the stack of a thread.
final class Gate extends NativeFrame {
    private final Object callable;
    private final Object[] arguments;
    private final Object[] underWay;

    /// @param underWay the arguments of the built-in that calls
    Gate(Object callable, Object[] arguments, Object[] underWay) {
        this.callable = callable;
        this.arguments = arguments;
        this.underWay = underWay;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(callable);
        Arrays.asList(arguments).forEach(visitor);
        Arrays.asList(underWay).forEach(visitor);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        throw new IllegalStateException("never stepped");
    }
}
