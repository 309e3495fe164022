package dev.baton.python.runtime;

import dev.baton.python.object.Singleton;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Calls a method of the program and checks, or changes, what it returns.
public final class Checked extends NativeFrame {
    private final Frame call;
    private final UnaryOperator<Object> check;
    private int stage;

    private Checked(Frame call, UnaryOperator<Object> check) {
        this.call = call;
        this.check = check;
    }

    /// The checked result of a call, or a frame that will give it.
    public static Object of(Object result, UnaryOperator<Object> check) {
        return result instanceof Frame call ? new Checked(call, check) : check.apply(result);
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        show(call, visitor);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        stage++;
        Object value = received == null ? Singleton.NONE : received;
        Object result = stage == 1 ? call : stage == 2 ? check.apply(value) : value;
        if (result instanceof Frame frame) {
            evaluator.enter(frame);
            return CALLED;
        }
        return result;
    }
}
