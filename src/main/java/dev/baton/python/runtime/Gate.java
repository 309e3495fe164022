package dev.baton.python.runtime;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Marks where an atomic call began on the stack of a thread.
final class Gate extends NativeFrame {
    private final Object callable;
    private final Object[] arguments;

    Gate(Object callable, Object[] arguments) {
        this.callable = callable;
        this.arguments = arguments;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(callable);
        Arrays.asList(arguments).forEach(visitor);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        throw new IllegalStateException("never stepped");
    }
}
