package dev.baton.python.runtime;

import dev.baton.python.object.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The negation of what `__eq__` returns.
final class Negation extends NativeFrame {
    private final Object pending;

    Negation(Object pending) {
        this.pending = pending;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        show(pending, visitor);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        Object result = received == null ? pending : received;
        if (result instanceof Frame frame) {
            evaluator.enter(frame);
            return CALLED;
        }
        return result == Singleton.NOT_IMPLEMENTED ? (Object) true : !evaluator.operators.truthOfResult(result);
    }
}
