package dev.baton.python.runtime;

import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tries the method of the right operand when that of the left one returns NotImplemented.
final class Fallback extends NativeFrame {
    private Object pending;
    private @Nullable Object otherwise;
    private final Object self;
    private final Object other;
    private final @Nullable PyRaise error;

    Fallback(Object pending, @Nullable Object otherwise, Object self, Object other, @Nullable PyRaise error) {
        this.pending = pending;
        this.otherwise = otherwise;
        this.self = self;
        this.other = other;
        this.error = error;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        show(pending, visitor);
        show(otherwise, visitor);
        visitor.accept(self);
        visitor.accept(other);
        show(error, visitor);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        Object result = received == null ? pending : received;
        while (result == Singleton.NOT_IMPLEMENTED && otherwise != null) {
            result = evaluator.calls.call(otherwise, self, other);
            otherwise = null;
        }
        if (result instanceof Frame frame) {
            evaluator.enter(frame);
            return CALLED;
        }
        if (result != Singleton.NOT_IMPLEMENTED) {
            return result;
        }
        if (error != null) {
            throw error;
        }
        return self == other;
    }
}
